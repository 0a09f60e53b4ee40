package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which snapshots prod runs from now on (semantics 8.6).
///
/// @param held the snapshots and those that stand beside them
/// @param kinds of the wanted snapshots of a version: whether they are forward-only
record Unpausing(
        UnpauseSnapshots wish,
        Set<SnapshotId> wanted,
        Holdings held,
        Map<Version, Set<Boolean>> kinds) {

    /// @return what changes; nothing when prod runs just these already
    /// @throws Refused when one of the wanted snapshots was never pushed
    static List<EnvironmentEvent> decide(UnpauseSnapshots wish, Holdings held) {
        requirePushed(wish.snapshots(), held);
        return new Unpausing(
                        wish, Set.copyOf(wish.snapshots()), held, kinds(wish.snapshots(), held))
                .events();
    }

    private static void requirePushed(List<SnapshotId> wanted, Holdings held) {
        List<SnapshotId> missing =
                wanted.stream().filter(id -> held.snapshot(id) == null).sorted().toList();
        if (!missing.isEmpty()) {
            throw new Refused(new Refusal.NotPushed(missing));
        }
    }

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

    private List<EnvironmentEvent> events() {
        List<SnapshotId> unpaused = those(one -> isWanted(one) && !one.unpaused());
        List<SnapshotId> paused = those(one -> !isWanted(one) && one.unpaused());
        List<SnapshotId> unrestorable =
                those(one ->
                        !isWanted(one)
                                && isAltered(one)
                                && (one.unpaused() || !one.unrestorable()));
        return unpaused.isEmpty() && paused.isEmpty() && unrestorable.isEmpty()
                ? List.of()
                : List.of(
                        new SnapshotsSwitched(
                                wish.environment(),
                                unpaused,
                                paused,
                                unrestorable,
                                wish.since(),
                                wish.run()));
    }

    private List<SnapshotId> those(Predicate<PushedSnapshot> which) {
        return held.all().stream().filter(which).map(PushedSnapshot::id).sorted().toList();
    }

    private boolean isWanted(PushedSnapshot snapshot) {
        return wanted.contains(snapshot.id());
    }

    /// A snapshot whose table is from now on used by one of the opposite kind cannot come back.
    private boolean isAltered(PushedSnapshot snapshot) {
        return kinds.getOrDefault(snapshot.version(), Set.of())
                .contains(!snapshot.traits().forwardOnly());
    }
}
