package dev.waymark.operations;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.PastWorkOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.estimate.Estimator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// `estimate`: what applying a plan will probably take.
public final class EstimatePlan {

    private final Answers answers;
    private final Policies policies;

    public EstimatePlan(Answers answers, Policies policies) {
        this.answers = answers;
        this.policies = policies;
    }

    public Estimate estimate(Plan plan) {
        SortedSet<ModelName> models = new TreeSet<>();
        plan.work().forEach(backfill -> models.add(backfill.snapshot().name()));
        plan.pointer().set().stream()
                .map(Entry::snapshot)
                .map(SnapshotId::name)
                .forEach(models::add);
        Map<SnapshotId, IntervalUnit> units = units(plan);
        return new Estimator(
                        plan,
                        answers.ask(new PastWorkOf(models)),
                        id -> units.getOrDefault(id, IntervalUnit.DAY))
                .estimate(policies.price());
    }

    /// The grids of what is cut into batches; nothing else is asked for, as whole snapshots are
    /// read for it.
    private Map<SnapshotId, IntervalUnit> units(Plan plan) {
        Map<SnapshotId, IntervalUnit> units = new HashMap<>();
        plan.newSnapshots().forEach(it -> units.put(it.id(), unit(it)));
        SortedSet<SnapshotId> stored = new TreeSet<>();
        plan.work().stream()
                .filter(backfill -> backfill.batchSize() != null)
                .map(Backfill::snapshot)
                .filter(id -> !units.containsKey(id))
                .forEach(stored::add);
        if (!stored.isEmpty()) {
            answers.ask(new SnapshotsOf(stored))
                    .forEach(it -> units.put(it.snapshot().id(), unit(it.snapshot())));
        }
        return units;
    }

    private static IntervalUnit unit(Snapshot snapshot) {
        return snapshot.model().schedule().unit();
    }
}
