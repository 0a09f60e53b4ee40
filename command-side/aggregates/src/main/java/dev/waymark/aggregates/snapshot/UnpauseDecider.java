package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Decides which snapshots prod runs from now on (semantics 8.6).
public final class UnpauseDecider {

    private UnpauseDecider() {}

    /// @param held the snapshots and those that stand beside them
    /// @throws Refused when one of the wanted snapshots was never pushed
    public static List<SnapshotEvent> decide(UnpauseSnapshots command, Holdings held) {
        requirePushed(command.snapshots(), held);
        Set<SnapshotId> wanted = new HashSet<>(command.snapshots());
        Map<Version, Set<Boolean>> kinds = kinds(command.snapshots(), held);
        List<SnapshotEvent> paused = new ArrayList<>();
        List<SnapshotEvent> unpaused = new ArrayList<>();
        for (PushedSnapshot snapshot : held.all().stream().sorted(UnpauseDecider::byId).toList()) {
            if (!wanted.contains(snapshot.id())) {
                pause(snapshot, kinds, command.run(), paused);
            } else if (!snapshot.unpaused()) {
                unpaused.add(
                        new SnapshotUnpaused(
                                snapshot.version(), snapshot.id(), command.since(), command.run()));
            }
        }
        return Stream.concat(paused.stream(), unpaused.stream()).toList();
    }

    private static void requirePushed(List<SnapshotId> wanted, Holdings held) {
        List<SnapshotId> missing =
                wanted.stream().filter(id -> held.snapshot(id) == null).sorted().toList();
        if (!missing.isEmpty()) {
            throw new Refused(new Refusal.NotPushed(missing));
        }
    }

    /// By version, whether the wanted snapshots of it are forward-only.
    private static Map<Version, Set<Boolean>> kinds(List<SnapshotId> wanted, Holdings held) {
        Map<Version, Set<Boolean>> kinds = new HashMap<>();
        for (SnapshotId id : wanted) {
            PushedSnapshot snapshot = held.snapshot(id);
            if (snapshot != null) {
                kinds.computeIfAbsent(snapshot.version(), _ -> new HashSet<>())
                        .add(snapshot.traits().forwardOnly());
            }
        }
        return kinds;
    }

    /// A snapshot whose table is from now on used by one of the opposite kind cannot come back.
    private static void pause(
            PushedSnapshot snapshot,
            Map<Version, Set<Boolean>> kinds,
            RunId run,
            List<SnapshotEvent> events) {
        boolean altered =
                kinds.getOrDefault(snapshot.version(), Set.of())
                        .contains(!snapshot.traits().forwardOnly());
        if (snapshot.unpaused() || (altered && !snapshot.unrestorable())) {
            events.add(new SnapshotPaused(snapshot.version(), snapshot.id(), altered, run));
        }
    }

    private static int byId(PushedSnapshot one, PushedSnapshot other) {
        return one.id().compareTo(other.id());
    }
}
