package dev.waymark.planning;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that going back is computed from.
///
/// @param then what the environment held at the generation to point at again
/// @param prior what is today, with the stored snapshots that move, and those of `then` that prod
///   does not run
/// @param later generations of this environment after `then`, for names of views that must go
/// @param catchUp whether what lags behind is computed after the switch
/// @param timeToLive of dev environments, null for never
public record RollbackInput(
        Pointer then,
        PriorState prior,
        List<Pointer> later,
        boolean catchUp,
        ApprovalRule approval,
        @Nullable String timeToLive,
        Instant now) {

    /// The snapshots that come or go: what stays as it is says nothing new. Where anything is
    /// computed all of them, as parents are computed first, through whatever lies in between.
    public static SortedSet<SnapshotId> moved(Pointer now, Pointer then, boolean catchUp) {
        SortedSet<SnapshotId> moved = new TreeSet<>();
        Stream.of(now, then)
                .flatMap(pointer -> pointer.entries().values().stream())
                .filter(entry -> catchUp || !isHeld(entry, now) || !isHeld(entry, then))
                .forEach(entry -> moved.add(entry.snapshot()));
        return moved;
    }

    private static boolean isHeld(Entry entry, Pointer pointer) {
        return entry.equals(pointer.entries().get(entry.snapshot().name()));
    }
}
