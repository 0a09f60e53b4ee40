package dev.waymark.conformance.scenario;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an environment holds, or would hold, with the snapshots behind it.
///
/// @param entries by model
/// @param stored snapshots that the state knows
record Entries(SortedMap<ModelName, Entry> entries, SortedMap<SnapshotId, StoredSnapshot> stored) {

    /// After a plan.
    static Entries after(Plan plan, Answers answers) {
        SortedMap<ModelName, Entry> before =
                plan.basis().generation() == 0
                        ? new TreeMap<>()
                        : now(plan.environment(), answers)
                                .map(Pointer::entries)
                                .orElseGet(TreeMap::new);
        return of(plan.pointer().applyTo(before), answers);
    }

    static Entries of(SortedMap<ModelName, Entry> entries, Answers answers) {
        SortedSet<SnapshotId> ids = new TreeSet<>();
        entries.values().forEach(entry -> ids.add(entry.snapshot()));
        SortedMap<SnapshotId, StoredSnapshot> stored = new TreeMap<>();
        answers.ask(new SnapshotsOf(ids)).forEach(s -> stored.put(s.snapshot().id(), s));
        return new Entries(entries, stored);
    }

    static Optional<Pointer> now(EnvironmentName environment, Answers answers) {
        return answers.ask(new EnvironmentAsOf(environment, null, null));
    }

    Optional<Snapshot> snapshot(SnapshotId id) {
        return Optional.ofNullable(stored.get(id)).map(StoredSnapshot::snapshot);
    }
}
