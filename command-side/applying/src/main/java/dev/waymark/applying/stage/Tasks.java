package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns a backfill stage into tasks, and adds the tables that nothing will fill.
public final class Tasks {

    private final Deployment deployment;
    private final BatchStep batches;
    private final Reservation reservation;
    private final TableStep tables;
    private final EmptyTables empty;

    public Tasks(
            Deployment deployment,
            BatchStep batches,
            Reservation reservation,
            TableStep tables,
            EmptyTables empty) {
        this.deployment = deployment;
        this.batches = batches;
        this.reservation = reservation;
        this.tables = tables;
        this.empty = empty;
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
        Set<SnapshotId> later = filledAfterwards();
        return deployment
                .plan()
                .stages(Stage.CreateTables.class)
                .flatMap(stage -> stage.snapshots().stream())
                .filter(id -> !later.contains(id))
                .toList();
    }

    private Set<SnapshotId> filledAfterwards() {
        return deployment
                .plan()
                .stages(Stage.RunBackfill.class)
                .filter(Stage.RunBackfill::afterPointing)
                .flatMap(stage -> stage.backfills().stream())
                .map(Backfill::snapshot)
                .collect(Collectors.toSet());
    }

    private Task create(SnapshotId id) {
        Snapshot snapshot = deployment.snapshot(id);
        return new CreateTask(snapshot, deployment.isPreview(id.name()), empty);
    }

    private Task compute(Backfill backfill) {
        Snapshot snapshot = deployment.snapshot(backfill.snapshot());
        return new ComputeTask(snapshot, backfill, batches, reservation, tables);
    }

    /// Parents first.
    private List<Task> inOrder(List<Task> tasks) {
        Lineage lineage = new Lineage(deployment.snapshots(), Set.of());
        return tasks.stream()
                .sorted(Comparator.comparingInt(task -> lineage.depth(task.snapshot().id())))
                .toList();
    }
}
