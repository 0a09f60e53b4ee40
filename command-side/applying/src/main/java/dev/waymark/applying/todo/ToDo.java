package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The batches of a backfill and the order that its graph demands (semantics 7.3): a child waits
/// for all batches of its parents. A failed batch stops everything below its model, and of the
/// model itself what waits for that batch: each failure closes one of the lanes in which its
/// batches run, and a model without a bound has lanes without end.
public final class ToDo {

    private final Map<SnapshotId, Work> works = new HashMap<>();
    private final List<Work> inOrder;

    /// @param works parents before children
    public ToDo(List<Work> works) {
        this.inOrder = List.copyOf(works);
        works.forEach(work -> this.works.put(work.snapshot(), work));
    }

    /// What may start now: snapshots, one entry for each batch.
    ///
    /// @param slots how many batches may run at the same time in all
    public List<SnapshotId> next(Progress progress, int slots) {
        List<SnapshotId> start = new ArrayList<>();
        int free = slots - progress.runningInAll();
        for (Work work : inOrder) {
            for (long i = startable(work, progress); i > 0 && start.size() < free; i--) {
                start.add(work.snapshot());
            }
            if (start.size() >= free) {
                break;
            }
        }
        return start;
    }

    /// Whether nothing runs and nothing more can start.
    public boolean isOver(Progress progress) {
        return progress.runningInAll() == 0 && next(progress, 1).isEmpty();
    }

    /// Models of which something will not be tried because a batch that it waits for failed.
    public SortedSet<SnapshotId> skipped(Progress progress) {
        SortedSet<SnapshotId> skipped = new TreeSet<>();
        for (Work work : inOrder) {
            boolean untried = progress.triedOf(work.snapshot()) < work.batches();
            if (untried && (lanes(work, progress) <= 0 || isBelow(work, progress, skipped))) {
                skipped.add(work.snapshot());
            }
        }
        return skipped;
    }

    private static boolean isBelow(Work work, Progress progress, Set<SnapshotId> skipped) {
        return work.parents().stream()
                .anyMatch(parent -> progress.failedOf(parent) > 0 || skipped.contains(parent));
    }

    /// How many batches there are in all.
    public long batches() {
        return inOrder.stream().mapToLong(Work::batches).sum();
    }

    private long startable(Work work, Progress progress) {
        long left = work.batches() - progress.triedOf(work.snapshot());
        if (left <= 0 || !parentsComplete(work, progress)) {
            return 0;
        }
        return Math.min(left, lanes(work, progress) - progress.runningOf(work.snapshot()));
    }

    private static int lanes(Work work, Progress progress) {
        return work.concurrency() == Work.UNBOUNDED
                ? Work.UNBOUNDED
                : work.concurrency() - progress.failedOf(work.snapshot());
    }

    private boolean parentsComplete(Work work, Progress progress) {
        return work.parents().stream()
                .map(works::get)
                .allMatch(parent -> parent == null || isComplete(parent, progress));
    }

    private static boolean isComplete(Work work, Progress progress) {
        return progress.doneOf(work.snapshot()) >= work.batches();
    }
}
