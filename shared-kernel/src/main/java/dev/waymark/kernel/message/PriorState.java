package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is, as planning needs it: the answer that the next plan starts from.
///
/// @param logPosition of the last event in it
/// @param environment the target; null when it does not exist
/// @param base the environment that a new target starts from; null when that does not exist either
/// @param prod what prod holds; null when it does not exist
/// @param statements that the plan of the target's present generation had around it; the base's
///   when there is no target
/// @param snapshots every stored snapshot that a living environment holds, or that the project
///   would make
/// @param tablesThere those of the target's generations whose versioned table exists
/// @param devTablesThere those of the target's generations whose dev table exists
public record PriorState(
        long logPosition,
        @Nullable Pointer environment,
        @Nullable Pointer base,
        @Nullable Pointer prod,
        Statements statements,
        SortedMap<SnapshotId, StoredSnapshot> snapshots,
        List<SnapshotId> tablesThere,
        List<SnapshotId> devTablesThere) {

    public PriorState {
        snapshots = Indexed.of(snapshots);
    }

    /// With more stored snapshots.
    public PriorState with(Collection<StoredSnapshot> more) {
        SortedMap<SnapshotId, StoredSnapshot> all = new TreeMap<>(snapshots);
        more.forEach(one -> all.put(one.snapshot().id(), one));
        return new PriorState(
                logPosition, environment, base, prod, statements, all, tablesThere, devTablesThere);
    }

    /// Without statements, and with all dev tables still there.
    public PriorState(
            long logPosition,
            @Nullable Pointer environment,
            @Nullable Pointer base,
            @Nullable Pointer prod,
            SortedMap<SnapshotId, StoredSnapshot> snapshots,
            List<SnapshotId> tablesThere) {
        this(
                logPosition,
                environment,
                base,
                prod,
                Statements.NONE,
                snapshots,
                tablesThere,
                List.copyOf(snapshots.keySet()));
    }
}
