package dev.waymark.applying.stage;

import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One snapshot's share of a backfill: pieces handed out one by one, never all at once.
public abstract sealed class Task permits ComputeTask, CreateTask {

    private final Snapshot snapshot;

    Task(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    abstract long size();

    abstract int concurrency();

    /// What it computes.
    abstract Stream<Backfill> backfills();

    /// The next piece; called by one thread, `size()` times at most.
    abstract Piece take();

    /// @param batch null for work that computes no interval
    /// @param work gives the batch that the log is to hear of; null when there is none
    record Piece(@Nullable Batch batch, Supplier<@Nullable Computed> work) {}
}
