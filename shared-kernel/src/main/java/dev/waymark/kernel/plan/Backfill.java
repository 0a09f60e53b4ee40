package dev.waymark.kernel.plan;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.snapshot.SnapshotId;
import org.jspecify.annotations.Nullable;

/// What is to be computed of one snapshot.
///
/// @param snapshot whose rows
/// @param dev whether they go to the dev table of a preview
/// @param missing the ranges to compute, on the model's grid
/// @param intervals how many grid intervals those are
/// @param batchSize grid intervals per statement, null for one statement per range
/// @param concurrency batches at the same time, null for no bound of its own
/// @param recomputed the part of `missing` that is covered today and computed again: restatement,
///   lookback
/// @param whole what one evaluation makes anew whatever the ranges are, null for rows of the ranges
public record Backfill(
        SnapshotId snapshot,
        boolean dev,
        Intervals missing,
        long intervals,
        @Nullable Integer batchSize,
        @Nullable Integer concurrency,
        Intervals recomputed,
        @Nullable Whole whole) {

    /// What does not come in ranges: its intervals only say when it was made (semantics 14.1, 19).
    public enum Whole {
        SEED,
        TABLE,
        VIEW;

        /// Null for kinds that compute ranges.
        public static @Nullable Whole of(Kind kind) {
            return switch (kind) {
                case Kind.Seed _ -> SEED;
                case Kind.View _ -> VIEW;
                case Kind.Full _, Kind.Managed _ -> TABLE;
                case Kind.IncrementalByTimeRange _,
                        Kind.IncrementalByUniqueKey _,
                        Kind.IncrementalByPartition _,
                        Kind.IncrementalUnmanaged _,
                        Kind.ScdType2ByTime _,
                        Kind.ScdType2ByColumn _,
                        Kind.Custom _,
                        Kind.Embedded _,
                        Kind.External _ ->
                        null;
            };
        }
    }
}
