package dev.waymark.planning.rollback;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.RollbackInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why an earlier generation cannot be pointed at again: tables are gone, or were altered since.
final class Obstacles {

    private Obstacles() {}

    static Optional<Unplannable> between(Pointer today, RollbackInput input) {
        Pointer then = input.then();
        if (then.generation() == today.generation()) {
            return Optional.of(
                    new Unplannable(
                            "plan",
                            "%s is at generation %d already. See `waymark history %s`."
                                    .formatted(
                                            then.environment(),
                                            then.generation(),
                                            then.environment())));
        }
        List<String> reasons = reasons(today, then, input.prior());
        return reasons.isEmpty() ? Optional.empty() : Optional.of(refused(then, reasons));
    }

    private static Unplannable refused(Pointer then, List<String> reasons) {
        return new Unplannable(
                "plan",
                "Generation %d of %s cannot be pointed at again: %s. Choose a later generation, or plan the old text as a new change."
                        .formatted(
                                then.generation(), then.environment(), String.join("; ", reasons)));
    }

    /// Entries that stay as they are today are no obstacle.
    private static List<String> reasons(Pointer today, Pointer then, PriorState prior) {
        Set<SnapshotId> there = new HashSet<>(prior.tablesThere());
        return then.entries().values().stream()
                .filter(entry -> !entry.equals(today.entries().get(entry.snapshot().name())))
                .map(entry -> reason(entry, prior, there))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> reason(Entry entry, PriorState prior, Set<SnapshotId> there) {
        StoredSnapshot stored = prior.snapshots().get(entry.snapshot());
        if (stored == null) {
            return Optional.of(entry.snapshot() + " has been retired");
        }
        if (stored.snapshot().model().kind().isSymbolic()) {
            return Optional.empty();
        }
        if (stored.unrestorable()) {
            return Optional.of(
                    "a forward-only deployment has altered the table of " + entry.snapshot());
        }
        boolean needsTable = entry.hasView() && !entry.dev();
        return needsTable && !there.contains(entry.snapshot())
                ? Optional.of("the table of " + entry.snapshot() + " has been dropped")
                : Optional.empty();
    }
}
