package dev.waymark.planning.backfill;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.planning.deployability.Deployability;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a plan computes, or leaves out.
///
/// @param deployability into which tables
/// @param restatements what of it is computed again
/// @param missing what is asked for and not there, parents first, whether it is computed or not
/// @param before the pointer moves, parents first
/// @param after the pointer moved, parents first
/// @param start first moment to compute; null when there is nothing
/// @param selected models that the backfill is limited to, with what they read; null for all
/// @param warnings worth knowing
public record Workload(
        Deployability deployability,
        SortedMap<ModelName, Interval> restatements,
        List<Backfill> missing,
        List<Backfill> before,
        List<Backfill> after,
        @Nullable Instant start,
        @Nullable SortedSet<ModelName> selected,
        List<Diagnostic> warnings) {

    /// Parents first as far as they are computed on the same side of the pointer's move.
    public List<Backfill> all() {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    /// Whether anything is missing or to be computed again.
    public boolean isAsked() {
        return !(missing.isEmpty() && restatements.isEmpty());
    }

    public boolean isSelected(ModelName name) {
        return selected == null || selected.contains(name);
    }
}
