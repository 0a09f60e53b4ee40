package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What is, as planning needs it: the answer that the next plan starts from.
///
/// @param logPosition of the last event in it
/// @param environment the target; null when it does not exist
/// @param base the environment that a new target starts from; null when that does not exist either
/// @param prod what prod holds; null when it does not exist
/// @param snapshots every stored snapshot that target, base or prod hold, or that the project would
///   make
/// @param tablesThere snapshot to whether its versioned table exists, for the generations of the
///   target
public record PriorState(
        long logPosition,
        @Nullable Pointer environment,
        @Nullable Pointer base,
        @Nullable Pointer prod,
        SortedMap<SnapshotId, StoredSnapshot> snapshots,
        List<SnapshotId> tablesThere) {}
