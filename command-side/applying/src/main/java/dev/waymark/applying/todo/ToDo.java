package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The batches of a backfill, how far they are, and the order that their graph demands (semantics
/// 7.3): a child waits for all batches of its parents. A failed batch stops everything below its
/// model, and of the model itself what waits for that batch: each failure closes one of the lanes
/// in which its batches run, and a model without a bound has lanes without end.
///
/// It counts while batches start and end, so that a step of ten thousand models costs no more than
/// a step of ten. For one thread.
public final class ToDo {

    private final List<Share> inOrder = new ArrayList<>();
    private final Map<SnapshotId, Share> shares = new HashMap<>();
    private final TreeSet<Share> open = new TreeSet<>();
    private int running;

    /// @param works parents before children
    public ToDo(List<Work> works) {
        for (Work work : works) {
            Share share = new Share(inOrder.size(), work);
            inOrder.add(share);
            shares.put(work.snapshot(), share);
        }
        inOrder.forEach(this::waitForParents);
        inOrder.stream().filter(Share::isOpen).forEach(open::add);
    }

    private void waitForParents(Share share) {
        share.work().parents().stream()
                .map(shares::get)
                .filter(parent -> parent != null && !parent.isComplete())
                .forEach(parent -> parent.addChild(share));
    }

    /// What may start now: snapshots, one entry for each batch.
    ///
    /// @param slots how many batches may run at the same time in all
    public List<SnapshotId> next(int slots) {
        List<SnapshotId> start = new ArrayList<>();
        int free = slots - running;
        for (Share share : open) {
            if (start.size() >= free) {
                break;
            }
            for (long i = share.startable(); i > 0 && start.size() < free; i--) {
                start.add(share.work().snapshot());
            }
        }
        return start;
    }

    /// A batch of this snapshot is under way.
    public void started(SnapshotId snapshot) {
        Share share = share(snapshot);
        share.start();
        running++;
        file(share);
    }

    /// A batch of this snapshot is done.
    public void finished(SnapshotId snapshot) {
        Share share = share(snapshot);
        share.finish();
        running--;
        file(share);
        if (share.isComplete()) {
            share.children().forEach(Share::parentDone);
            share.children().forEach(this::file);
        }
    }

    /// A batch of this snapshot failed.
    public void failed(SnapshotId snapshot) {
        Share share = share(snapshot);
        share.fail();
        running--;
        file(share);
    }

    /// A batch that was begun and then not done, for no fault of its own.
    public void withdrawn(SnapshotId snapshot) {
        Share share = share(snapshot);
        share.withdraw();
        running--;
        file(share);
    }

    public boolean isIdle() {
        return running == 0;
    }

    /// Whether nothing runs and nothing more can start.
    public boolean isOver() {
        return isIdle() && next(1).isEmpty();
    }

    /// Models of which something will not be tried because a batch that it waits for failed.
    public SortedSet<SnapshotId> skipped() {
        SortedSet<SnapshotId> skipped = new TreeSet<>();
        for (Share share : inOrder) {
            if (share.left() > 0 && (!share.hasLanes() || isBelow(share, skipped))) {
                skipped.add(share.work().snapshot());
            }
        }
        return skipped;
    }

    private boolean isBelow(Share share, SortedSet<SnapshotId> skipped) {
        return share.work().parents().stream()
                .anyMatch(parent -> hasFailed(parent) || skipped.contains(parent));
    }

    private boolean hasFailed(SnapshotId snapshot) {
        Share share = shares.get(snapshot);
        return share != null && share.hasFailed();
    }

    private void file(Share share) {
        if (share.isOpen()) {
            open.add(share);
        } else {
            open.remove(share);
        }
    }

    private Share share(SnapshotId snapshot) {
        Share share = shares.get(snapshot);
        if (share == null) {
            throw new IllegalArgumentException("nothing is to be done of " + snapshot);
        }
        return share;
    }
}
