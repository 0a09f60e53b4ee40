package dev.waymark.applying;

import dev.waymark.applying.query.Tables;
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
        Map<SnapshotId, Snapshot> snapshots = snapshots(plan, entries);
        requireAll(entries, snapshots, review.id());
        List<Snapshot> held =
                entries.values().stream().map(Entry::snapshot).map(snapshots::get).toList();
        return new Deployment(
                run,
                review.id(),
                plan,
                fence,
                entries,
                snapshots,
                Tables.of(entries.values(), held),
                by);
    }

    private static void requireAll(
            SortedMap<ModelName, Entry> entries, Map<SnapshotId, Snapshot> snapshots, PlanId plan) {
        List<SnapshotId> gone =
                entries.values().stream()
                        .map(Entry::snapshot)
                        .filter(id -> !snapshots.containsKey(id))
                        .toList();
        if (!gone.isEmpty()) {
            throw new Refused(new Refusal.SnapshotsRetired(plan, gone));
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
        return snapshots(plan, plan.pointer().applyTo(entriesBefore(plan)));
    }

    private Map<SnapshotId, Snapshot> snapshots(Plan plan, SortedMap<ModelName, Entry> entries) {
        SortedSet<SnapshotId> needed = new TreeSet<>();
        entries.values().forEach(entry -> needed.add(entry.snapshot()));
        plan.work().stream().map(Backfill::snapshot).forEach(needed::add);
        plan.cleared().forEach(needed::add);
        Map<SnapshotId, Snapshot> found = new HashMap<>();
        plan.newSnapshots().forEach(snapshot -> found.put(snapshot.id(), snapshot));
        needed.removeAll(found.keySet());
        for (StoredSnapshot stored : answers.ask(new SnapshotsOf(needed))) {
            found.put(stored.snapshot().id(), stored.snapshot());
        }
        return found;
    }
}
