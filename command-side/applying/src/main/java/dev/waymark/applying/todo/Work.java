package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.SortedSet;

/// One snapshot's share of a backfill.
///
/// @param parents other shares that must be complete before this one starts
/// @param batches how many batches it has
/// @param concurrency batches that may run at the same time
public record Work(
        SnapshotId snapshot, SortedSet<SnapshotId> parents, long batches, int concurrency) {

    /// The concurrency of whoever has no bound of its own.
    public static final int UNBOUNDED = Integer.MAX_VALUE;
}
