package dev.waymark.applying.query;

import dev.waymark.kernel.model.Model;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may do what, as a model says it: `(select = [ana, 'bo'], insert = cy)` (semantics 1.7).
final class Grants {

    private final String dialect;

    private Grants(String dialect) {
        this.dialect = dialect;
    }

    /// @param layer `physical` or `virtual`
    /// @return names by privilege; null when the model leaves that layer as it is
    static @Nullable SortedMap<String, SortedSet<String>> of(Model model, String layer) {
        String written = model.settings().get("GRANTS");
        String target = model.settings().get("GRANTS_TARGET_LAYER");
        return written != null && isFor(layer, target, model.dialect())
                ? read(written, model.dialect())
                : null;
    }

    static boolean isFor(String layer, @Nullable String target, String dialect) {
        String meant = target == null ? "virtual" : Plain.text(target, dialect);
        return meant.equalsIgnoreCase("all") || meant.equalsIgnoreCase(layer);
    }

    static SortedMap<String, SortedSet<String>> read(String written, String dialect) {
        Grants reading = new Grants(dialect);
        return reading.privileges(reading.scanned(written));
    }

    private Span scanned(String text) {
        return Span.of(Scanner.scan(text, dialect));
    }

    private SortedMap<String, SortedSet<String>> privileges(Span written) {
        SortedMap<String, SortedSet<String>> privileges = new TreeMap<>();
        items(written)
                .forEach(pair -> {
                    List<Span> sides = sides(pair);
                    SortedSet<String> names =
                            privileges.computeIfAbsent(
                                    Plain.text(sides.getFirst(), dialect), _ -> new TreeSet<>());
                    items(sides.getLast())
                            .map(name -> Plain.text(name, dialect))
                            .forEach(names::add);
                });
        return privileges;
    }

    private static List<Span> sides(Span pair) {
        List<Span> assigned = Brackets.split(pair.tokens(), ":=");
        return assigned.size() > 1 ? assigned : Brackets.split(pair.tokens(), "=");
    }

    /// What stands in its brackets, in theirs, and so on; itself where there are none.
    private Stream<Span> items(Span span) {
        if (span.isEmpty()) {
            return Stream.of();
        }
        Token first = span.tokens().getFirst();
        return first.isSymbol("(") || first.isSymbol("[")
                ? Brackets.arguments(span.tokens(), 0).stream().flatMap(this::items)
                : Stream.of(span);
    }
}
