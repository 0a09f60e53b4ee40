package dev.waymark.cli.view;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.operations.Comparison;
import dev.waymark.operations.Comparison.Move;
import java.util.List;
import java.util.stream.Stream;

/// Two generations side by side.
public final class ComparisonView {

    public String text(Comparison comparison) {
        Names names = Names.of(all(comparison));
        Grid grid =
                new Grid(
                        "",
                        "MODEL",
                        "GENERATION " + comparison.from(),
                        "GENERATION " + comparison.to());
        comparison
                .added()
                .forEach(entry -> grid.line("+", names.show(name(entry)), "", entry.version()));
        comparison
                .removed()
                .forEach(entry -> grid.line("-", names.show(name(entry)), entry.version(), ""));
        comparison
                .moved()
                .forEach(move ->
                        grid.line("~", names.show(name(move.after())), before(move), after(move)));
        boolean equal = all(comparison).isEmpty();
        return equal ? "Both generations hold the same." + System.lineSeparator() : grid.text();
    }

    private static List<ModelName> all(Comparison comparison) {
        return Stream.of(
                        comparison.added().stream(),
                        comparison.removed().stream(),
                        comparison.moved().stream().map(Move::after))
                .flatMap(entries -> entries)
                .map(ComparisonView::name)
                .toList();
    }

    private static ModelName name(Entry entry) {
        return entry.snapshot().name();
    }

    private static String before(Move move) {
        return shown(move.before());
    }

    private static String after(Move move) {
        boolean sameTable = move.before().version().equals(move.after().version());
        return shown(move.after()) + (sameTable ? " (same table)" : "");
    }

    private static String shown(Entry entry) {
        return entry.version() + "@" + entry.snapshot().identifier();
    }
}
