package dev.waymark.cli.view;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.snapshot.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The changes of a plan: what is new and gone first, then what changed itself, then what only
/// follows. Each with its category and why.
final class ChangesView {

    private static final String UNDECIDED = "UNDECIDED";
    private static final int LABEL = 24;

    private final Names names;
    private final boolean diffs;
    private final boolean back;
    private final Paint paint;

    /// @param cause a rollback decides no categories, so it shows none
    ChangesView(Names names, boolean diffs, Cause cause, Paint paint) {
        this.names = names;
        this.diffs = diffs;
        this.back = cause instanceof Cause.Rollback;
        this.paint = paint;
    }

    String text(List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : "Changes     + added  - removed  ~ direct  > indirect  . metadata"
                        + System.lineSeparator()
                        + lines(changes);
    }

    /// The lines without their heading.
    String lines(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(ChangesView::rank))
                .map(this::change)
                .collect(Collectors.joining());
    }

    private static int rank(Change change) {
        return switch (change) {
            case Change.Added _ -> 0;
            case Change.Removed _ -> 1;
            case Change.DirectlyModified _ -> 2;
            case Change.IndirectlyModified _ -> 3;
            case Change.MetadataUpdated _ -> 4;
        };
    }

    private String change(Change change) {
        return switch (change) {
            case Change.Added _ -> line("+", paint::good, change, back ? "comes back" : "new", "");
            case Change.Removed _ -> line("-", paint::bad, change, "", "");
            case Change.DirectlyModified direct ->
                    line(
                                    "~",
                                    paint::changed,
                                    change,
                                    label(direct.category(), direct.forwardOnly()),
                                    back ? "" : String.join("; ", direct.why()))
                            + diff(direct.diff());
            case Change.IndirectlyModified indirect ->
                    line(
                                    ">",
                                    paint::changed,
                                    change,
                                    label(indirect.category(), indirect.forwardOnly()),
                                    because(indirect.because()))
                            + (indirect.diff() == null ? "" : diff(indirect.diff()));
            case Change.MetadataUpdated metadata ->
                    line(".", paint::faint, change, label(metadata.category(), false), "")
                            + diff(metadata.diff());
        };
    }

    private String because(List<ModelName> parents) {
        return parents.isEmpty()
                ? ""
                : "reads " + parents.stream().map(names::show).collect(Collectors.joining(", "));
    }

    private String line(
            String symbol, UnaryOperator<String> colour, Change change, String label, String why) {
        if (label.isEmpty() && why.isEmpty()) {
            String alone = symbol + " " + names.show(change.model());
            return "  " + colour.apply(alone) + System.lineSeparator();
        }
        String name = "%-36s".formatted(names.show(change.model()));
        String shown = label.equals(UNDECIDED) ? paint.bad(label) : label;
        String padding = " ".repeat(Math.max(0, LABEL - label.length()));
        String text = shown + padding + " " + why;
        return "  "
                + colour.apply(symbol + " " + name)
                + " "
                + text.stripTrailing()
                + System.lineSeparator();
    }

    private String diff(String diff) {
        return diffs
                ? diff.lines()
                        .map(line -> "      " + paint.diff(line) + System.lineSeparator())
                        .collect(Collectors.joining())
                : "";
    }

    private String label(@Nullable Category category, boolean forwardOnly) {
        if (back) {
            return "goes back";
        }
        String name =
                category == null
                        ? UNDECIDED
                        : category.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                                .replace("non breaking", "non-breaking");
        return forwardOnly ? name + ", forward-only" : name;
    }
}
