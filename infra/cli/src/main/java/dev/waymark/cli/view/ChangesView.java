package dev.waymark.cli.view;

import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The changes of a plan, each with its category and why.
final class ChangesView {

    private final Names names;
    private final boolean diffs;

    ChangesView(Names names, boolean diffs) {
        this.names = names;
        this.diffs = diffs;
    }

    String text(List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : "Changes     + added  - removed  ~ direct  > indirect  . metadata"
                        + System.lineSeparator()
                        + changes.stream().map(this::change).collect(Collectors.joining());
    }

    private String change(Change change) {
        return switch (change) {
            case Change.Added added -> line("+", change, label(added.category(), false), "");
            case Change.Removed _ -> line("-", change, "", "");
            case Change.DirectlyModified direct ->
                    line(
                                    "~",
                                    change,
                                    label(direct.category(), direct.forwardOnly()),
                                    String.join("; ", direct.why()))
                            + diff(direct.diff());
            case Change.IndirectlyModified indirect ->
                    line(
                            ">",
                            change,
                            label(indirect.category(), indirect.forwardOnly()),
                            indirect.because().isEmpty()
                                    ? ""
                                    : "reads "
                                            + indirect.because().stream()
                                                    .map(names::show)
                                                    .collect(Collectors.joining(", ")));
            case Change.MetadataUpdated metadata ->
                    line(".", change, label(metadata.category(), false), "")
                            + diff(metadata.diff());
        };
    }

    private String line(String symbol, Change change, String label, String why) {
        String text =
                "  %s %-36s %-24s %s".formatted(symbol, names.show(change.model()), label, why);
        return text.stripTrailing() + System.lineSeparator();
    }

    private String diff(String diff) {
        return diffs
                ? diff.lines()
                        .map(line -> "      " + line + System.lineSeparator())
                        .collect(Collectors.joining())
                : "";
    }

    private static String label(@Nullable Category category, boolean forwardOnly) {
        String name =
                category == null
                        ? "UNDECIDED"
                        : category.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                                .replace("non breaking", "non-breaking");
        return forwardOnly ? name + ", forward-only" : name;
    }
}
