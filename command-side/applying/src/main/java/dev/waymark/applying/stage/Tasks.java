package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Turns a backfill stage into tasks, and adds the tables that nothing will fill.
public final class Tasks {

    private final Deployment deployment;
    private final BatchStep batches;
    private final Reservation reservation;
    private final TableStep tables;
    private final Map<SnapshotId, SortedSet<SnapshotId>> ancestors = new HashMap<>();

    public Tasks(
            Deployment deployment, BatchStep batches, Reservation reservation, TableStep tables) {
        this.deployment = deployment;
        this.batches = batches;
        this.reservation = reservation;
        this.tables = tables;
    }

    public List<Task> of(Stage.RunBackfill stage) {
        Set<SnapshotId> filled =
                stage.backfills().stream().map(Backfill::snapshot).collect(Collectors.toSet());
        List<Task> tasks = new ArrayList<>();
        if (!stage.afterPointing()) {
            toCreate().stream()
                    .filter(id -> !filled.contains(id))
                    .forEach(id -> tasks.add(create(id)));
        }
        stage.backfills().forEach(backfill -> tasks.add(compute(backfill)));
        return inOrder(tasks);
    }

    /// Tables to be made when the plan has nothing to compute.
    public List<Task> creations() {
        return inOrder(toCreate().stream().map(this::create).toList());
    }

    private List<SnapshotId> toCreate() {
        return deployment.plan().stages().stream()
                .filter(Stage.CreateTables.class::isInstance)
                .flatMap(stage -> ((Stage.CreateTables) stage).snapshots().stream())
                .filter(id -> !filledAfterwards().contains(id))
                .toList();
    }

    private Set<SnapshotId> filledAfterwards() {
        return deployment.plan().stages().stream()
                .filter(stage ->
                        stage instanceof Stage.RunBackfill backfill && backfill.afterPointing())
                .flatMap(stage -> ((Stage.RunBackfill) stage).backfills().stream())
                .map(Backfill::snapshot)
                .collect(Collectors.toSet());
    }

    private Task create(SnapshotId id) {
        Snapshot snapshot = deployment.snapshot(id);
        Entry entry = deployment.entries().get(id.name());
        return new CreateTask(snapshot, ancestors(snapshot), entry != null && entry.dev(), tables);
    }

    private Task compute(Backfill backfill) {
        Snapshot snapshot = deployment.snapshot(backfill.snapshot());
        return new ComputeTask(
                snapshot, ancestors(snapshot), backfill, batches, reservation, tables);
    }

    private SortedSet<SnapshotId> ancestors(Snapshot snapshot) {
        SortedSet<SnapshotId> known = ancestors.get(snapshot.id());
        if (known != null) {
            return known;
        }
        SortedSet<SnapshotId> all = new TreeSet<>();
        for (SnapshotId parent : snapshot.parents()) {
            all.add(parent);
            Snapshot above = deployment.snapshots().get(parent);
            if (above != null && !parent.equals(snapshot.id())) {
                all.addAll(ancestors(above));
            }
        }
        ancestors.put(snapshot.id(), all);
        return all;
    }

    /// Parents first: a snapshot has more ancestors than any of its ancestors.
    private static List<Task> inOrder(List<Task> tasks) {
        return tasks.stream().sorted(Comparator.comparingInt(task -> task.depth())).toList();
    }
}
