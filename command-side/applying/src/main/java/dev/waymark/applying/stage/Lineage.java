package dev.waymark.applying.stage;

import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What stands above each snapshot of a deployment, as far as some of them are concerned: order
/// holds through models with nothing to do.
final class Lineage {

    private final Map<SnapshotId, Snapshot> snapshots;
    private final Set<SnapshotId> among;
    private final Map<SnapshotId, SortedSet<SnapshotId>> nearest = new HashMap<>();
    private final Map<SnapshotId, Integer> depths = new HashMap<>();

    /// @param among those that anything is asked about
    Lineage(Map<SnapshotId, Snapshot> snapshots, Set<SnapshotId> among) {
        this.snapshots = snapshots;
        this.among = among;
    }

    /// Those that must be complete before this one, and are not above another such one on the same
    /// path.
    SortedSet<SnapshotId> nearest(SnapshotId id) {
        SortedSet<SnapshotId> known = nearest.get(id);
        if (known != null) {
            return known;
        }
        SortedSet<SnapshotId> found = new TreeSet<>();
        for (SnapshotId parent : parents(id)) {
            if (among.contains(parent)) {
                found.add(parent);
            } else if (!parent.equals(id)) {
                found.addAll(nearest(parent));
            }
        }
        found.remove(id);
        nearest.put(id, found);
        return found;
    }

    /// Grows along every path.
    int depth(SnapshotId id) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        int depth = 0;
        for (SnapshotId parent : parents(id)) {
            if (!parent.equals(id)) {
                depth = Math.max(depth, 1 + depth(parent));
            }
        }
        depths.put(id, depth);
        return depth;
    }

    private Set<SnapshotId> parents(SnapshotId id) {
        Snapshot snapshot = snapshots.get(id);
        return snapshot == null ? Set.of() : snapshot.parents();
    }
}
