package dev.waymark.planning.rollback;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.change.DefinitionDiff;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How two generations of an environment differ, told from the recorded snapshots alone.
final class EntryChanges {

    private final PriorState prior;
    private final Pointer today;
    private final Pointer then;

    EntryChanges(PriorState prior, Pointer today, Pointer then) {
        this.prior = prior;
        this.today = today;
        this.then = then;
    }

    List<Change> read() {
        SortedMap<ModelName, Change> changes = new TreeMap<>();
        then.entries().forEach((n, entry) -> change(entry).ifPresent(c -> changes.put(n, c)));
        today.entries()
                .forEach((name, entry) -> {
                    if (!then.entries().containsKey(name)) {
                        changes.put(name, new Change.Removed(name, entry.snapshot()));
                    }
                });
        return List.copyOf(changes.values());
    }

    private Optional<Change> change(Entry to) {
        ModelName name = to.snapshot().name();
        Entry from = today.entries().get(name);
        if (from == null) {
            return Optional.of(
                    new Change.Added(name, to.snapshot(), snapshot(to.snapshot()).category()));
        }
        return from.snapshot().equals(to.snapshot())
                ? Optional.empty()
                : Optional.of(change(snapshot(from.snapshot()), snapshot(to.snapshot())));
    }

    private Change change(Snapshot from, Snapshot to) {
        Fingerprint old = from.fingerprint();
        Fingerprint present = to.fingerprint();
        if (!old.dataHash().equals(present.dataHash())) {
            return direct(from, to);
        }
        return old.parentDataHash().equals(present.parentDataHash())
                ? metadata(from, to)
                : indirect(from, to);
    }

    private Change direct(Snapshot from, Snapshot to) {
        return new Change.DirectlyModified(
                to.name(),
                from.id(),
                to.id(),
                to.category(),
                to.forwardOnly(),
                List.of("It goes back to generation " + then.generation() + "."),
                DefinitionDiff.of(from.model(), to.model()));
    }

    private Change indirect(Snapshot from, Snapshot to) {
        List<ModelName> because =
                to.parents().stream()
                        .filter(parent -> !from.parents().contains(parent))
                        .map(SnapshotId::name)
                        .toList();
        return new Change.IndirectlyModified(
                to.name(),
                from.id(),
                to.id(),
                to.category(),
                to.forwardOnly(),
                because,
                from.model().equals(to.model())
                        ? null
                        : DefinitionDiff.of(from.model(), to.model()));
    }

    private Change metadata(Snapshot from, Snapshot to) {
        return new Change.MetadataUpdated(
                to.name(),
                from.id(),
                to.id(),
                to.category(),
                DefinitionDiff.of(from.model(), to.model()));
    }

    private Snapshot snapshot(SnapshotId id) {
        StoredSnapshot stored = prior.snapshots().get(id);
        if (stored == null) {
            throw new IllegalStateException("the prior state lacks " + id);
        }
        return stored.snapshot();
    }
}
