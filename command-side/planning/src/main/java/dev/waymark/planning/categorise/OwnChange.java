package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.planning.diff.ModelComparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a change of a model itself is proven safe for those who read it (semantics 3.6). A
/// change is never proven harmful: what is not safe is unknown.
///
/// @param safe whether all that was there stays as it was
/// @param why one sentence each, for people
record OwnChange(boolean safe, List<String> why) {

    static OwnChange of(Model before, Model after, ModelComparison comparison) {
        return switch (after.body()) {
            case Body.Query _ ->
                    before.body() instanceof Body.Query
                            ? ofQuery(before, after, comparison)
                            : unknown("It is another kind of source now.");
            case Body.SeedRows seed ->
                    before.body() instanceof Body.SeedRows old
                            ? ofSeed(old, seed)
                            : unknown("It is another kind of source now.");
            case Body.Nothing _ ->
                    before.body() instanceof Body.Nothing
                            ? ofExternal(before, after)
                            : unknown("It is another kind of source now.");
            case Body.Python _ -> unknown("A Python model changed, and its code is not compared.");
        };
    }

    private static OwnChange ofQuery(Model before, Model after, ModelComparison comparison) {
        if (lookback(before) != lookback(after)) {
            return unknown("lookback changed.");
        }
        return switch (comparison.query()) {
            case Likeness.Same _ -> safe("Its query means the same" + others(comparison) + ".");
            case Likeness.OnlyAdditions added ->
                    safe("Its query only gained " + String.join(", ", added.added()) + ".");
            case Likeness.Different different ->
                    unknown("Its query computes something else: " + different.where() + ".");
            case Likeness.Unreadable unreadable ->
                    unknown("Its query could not be compared: " + unreadable.why() + ".");
        };
    }

    private static int lookback(Model model) {
        return model.kind().batching().lookback();
    }

    private static String others(ModelComparison comparison) {
        List<String> what = new ArrayList<>(comparison.attributes());
        if (comparison.statements()) {
            what.add("statements around the query");
        }
        return what.isEmpty() ? "" : "; changed: " + String.join(", ", what);
    }

    private static OwnChange ofSeed(Body.SeedRows before, Body.SeedRows after) {
        List<String> lost =
                before.columnHashes().entrySet().stream()
                        .filter(old ->
                                isLost(old.getValue(), after.columnHashes().get(old.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        return lost.isEmpty()
                ? safe("All earlier columns of the file hold the same values.")
                : unknown("Columns of the file hold other values: " + join(lost) + ".");
    }

    /// Where only one of them tells the cells apart, the parsed values decide.
    private static boolean isLost(String before, @Nullable String after) {
        if (after == null) {
            return true;
        }
        boolean alike = before.indexOf('/') < 0 == after.indexOf('/') < 0;
        return alike ? !before.equals(after) : !parsed(before).equals(parsed(after));
    }

    private static String parsed(String hash) {
        int slash = hash.indexOf('/');
        return slash < 0 ? hash : hash.substring(0, slash);
    }

    private static OwnChange ofExternal(Model before, Model after) {
        Set<Column> lost = new HashSet<>(columns(before));
        columns(after).forEach(lost::remove);
        return lost.isEmpty()
                ? safe("All earlier columns are still declared.")
                : unknown(
                        "Declared columns went or changed: "
                                + join(lost.stream().map(Column::name).sorted().toList())
                                + ".");
    }

    private static List<Column> columns(Model model) {
        List<Column> declared = model.columns();
        return declared == null ? List.of() : declared;
    }

    private static String join(List<String> names) {
        return String.join(", ", names);
    }

    private static OwnChange safe(String why) {
        return new OwnChange(true, List.of(why));
    }

    private static OwnChange unknown(String why) {
        return new OwnChange(false, List.of(why));
    }
}
