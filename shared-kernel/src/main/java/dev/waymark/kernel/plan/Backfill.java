package dev.waymark.kernel.plan;

import dev.waymark.kernel.interval.Intervals;
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
public record Backfill(
        SnapshotId snapshot,
        boolean dev,
        Intervals missing,
        long intervals,
        @Nullable Integer batchSize,
        @Nullable Integer concurrency,
        Intervals recomputed) {}
