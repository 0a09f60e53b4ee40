package dev.waymark.applying.stage;

import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One snapshot's share of a backfill: pieces handed out one by one, never all at once.
public abstract sealed class Task permits ComputeTask, CreateTask {

    private final Snapshot snapshot;
    private final SortedSet<SnapshotId> ancestors;

    /// @param ancestors every snapshot above this one, direct or not: order holds through models
    ///   with nothing to do
    Task(Snapshot snapshot, SortedSet<SnapshotId> ancestors) {
        this.snapshot = snapshot;
        this.ancestors = ancestors;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /// Those of the given snapshots that must be complete first.
    SortedSet<SnapshotId> parents(Set<SnapshotId> among) {
        SortedSet<SnapshotId> parents = new TreeSet<>(ancestors);
        parents.retainAll(among);
        parents.remove(snapshot.id());
        return parents;
    }

    /// Grows along every path of the graph.
    int depth() {
        return ancestors.size();
    }

    abstract long size();

    abstract int concurrency();

    /// The next piece; called by one thread, `size()` times at most.
    abstract Piece take();

    /// @param batch null for work that computes no interval
    record Piece(@Nullable Batch batch, Runnable work) {
        void perform() {
            work.run();
        }
    }
}
