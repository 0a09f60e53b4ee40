package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The batches of a backfill and the order that its graph demands (semantics 7.3): a child waits
/// for all batches of its parents; a failed batch stops its model and everything below it, and
/// nothing else.
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

    /// Models that were not tried because something above them failed.
    public SortedSet<SnapshotId> skipped(Progress progress) {
        SortedSet<SnapshotId> skipped = new TreeSet<>();
        for (Work work : inOrder) {
            boolean blocked =
                    work.parents().stream()
                            .anyMatch(parent ->
                                    progress.failed().contains(parent) || skipped.contains(parent));
            if (blocked && !isComplete(work, progress)) {
                skipped.add(work.snapshot());
            }
        }
        return skipped;
    }

    /// How many batches there are in all.
    public long batches() {
        return inOrder.stream().mapToLong(Work::batches).sum();
    }

    private long startable(Work work, Progress progress) {
        if (isComplete(work, progress)
                || progress.failed().contains(work.snapshot())
                || !parentsComplete(work, progress)) {
            return 0;
        }
        int running = progress.runningOf(work.snapshot());
        long left = work.batches() - progress.doneOf(work.snapshot()) - running;
        return Math.min(left, work.concurrency() - running);
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
