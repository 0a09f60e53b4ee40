package dev.waymark.applying;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers what a run looks at: the entries to come and the snapshots behind them.
final class Preparation {

    private final Answers answers;

    Preparation(Answers answers) {
        this.answers = answers;
    }

    /// @throws Refused when what the plan points at has been cleaned up since it was made
    Deployment deployment(PlanReview review, RunId run, long fence, Provenance by) {
        Plan plan = review.document();
        SortedMap<ModelName, Entry> entries = plan.pointer().applyTo(entriesBefore(plan));
        Map<SnapshotId, Snapshot> named = snapshots(plan);
        requireAll(plan, named, review.id());
        return new Deployment(
                run,
                review.id(),
                plan,
                fence,
                entries,
                new Stock(named, entries.values(), this::stored),
                by);
    }

    /// What stays where it is cannot have been: the environment holds it.
    private static void requireAll(Plan plan, Map<SnapshotId, Snapshot> named, PlanId id) {
        List<SnapshotId> gone =
                plan.pointer().set().stream()
                        .map(Entry::snapshot)
                        .filter(snapshot -> !named.containsKey(snapshot))
                        .toList();
        if (!gone.isEmpty()) {
            throw new Refused(new Refusal.SnapshotsRetired(id, gone));
        }
    }

    private SortedMap<ModelName, Entry> entriesBefore(Plan plan) {
        long generation = plan.basis().generation();
        return generation == 0
                ? new TreeMap<>()
                : answers.ask(new EnvironmentAsOf(plan.environment(), generation, null))
                        .map(Pointer::entries)
                        .orElseGet(TreeMap::new);
    }

    /// The snapshots that a plan names, new and stored.
    Map<SnapshotId, Snapshot> snapshots(Plan plan) {
        Map<SnapshotId, Snapshot> found = new HashMap<>();
        plan.newSnapshots().forEach(snapshot -> found.put(snapshot.id(), snapshot));
        SortedSet<SnapshotId> needed = new TreeSet<>();
        plan.pointer().set().forEach(entry -> needed.add(entry.snapshot()));
        plan.work().stream().map(Backfill::snapshot).forEach(needed::add);
        plan.cleared().forEach(needed::add);
        needed.removeAll(found.keySet());
        found.putAll(stored(needed));
        return found;
    }

    private Map<SnapshotId, Snapshot> stored(Collection<SnapshotId> ids) {
        Map<SnapshotId, Snapshot> found = new HashMap<>();
        for (StoredSnapshot stored : answers.ask(new SnapshotsOf(new TreeSet<>(ids)))) {
            found.put(stored.snapshot().id(), stored.snapshot());
        }
        return found;
    }
}
