package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.KeptColumns;
import dev.waymark.applying.query.KnownTables;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Brings kept tables to the shape and dress of their new snapshots (semantics 7.6).
public final class MigrateStep {

    private final Ports ports;
    private final Deployment deployment;

    public MigrateStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    /// In a warehouse that has lost what the plan had done there: tables that are gone are made
    /// first, empty, since the shape of others follows from theirs.
    public void again() {
        EmptyTables gone =
                new EmptyTables(
                        ports, deployment, new TableStep(ports, deployment, new KnownTables()));
        Plan plan = deployment.plan();
        plan.stages(Stage.CreateTables.class)
                .flatMap(stage -> known(stage.snapshots()))
                .map(deployment::snapshot)
                .forEach(snapshot -> gone.create(snapshot, deployment.isPreview(snapshot.name())));
        gone.record();
        plan.stages(Stage.MigrateTables.class)
                .forEach(stage -> perform(known(stage.snapshots()).toList()));
    }

    /// The others have been retired since.
    private Stream<SnapshotId> known(List<SnapshotId> snapshots) {
        return snapshots.stream().filter(deployment.snapshots()::containsKey);
    }

    void perform(List<SnapshotId> snapshots) {
        TableStep tables = new TableStep(ports, deployment, new KnownTables());
        for (SnapshotId id : snapshots) {
            Snapshot snapshot = deployment.snapshot(id);
            Warehouse warehouse = ports.warehouse(snapshot);
            if (snapshot.model().kind() instanceof Kind.View) {
                tables.renew(snapshot, false);
            } else if (!warehouse.exists(snapshot.table())) {
                tables.create(snapshot, false);
            } else {
                alter(snapshot, warehouse);
            }
        }
    }

    private void alter(Snapshot snapshot, Warehouse warehouse) {
        Loads loads = new Loads(ports.text(warehouse), warehouse);
        Tables tables = deployment.tables().writing(snapshot, false);
        Instant execution = deployment.plan().executionTime();
        List<Column> present = warehouse.columns(snapshot.table());
        List<Column> next =
                isOnlyDressed(snapshot)
                        ? present
                        : KeptColumns.of(snapshot.model())
                                .after(present, loads.columns(snapshot, tables, execution));
        Window window = new Window(execution, execution.plusMillis(1), execution);
        warehouse.alter(
                snapshot.table(),
                next,
                loads.dress(snapshot, tables, window, RuntimeStage.CREATING));
    }

    /// Whether no form that has ever used the table could have asked for other columns.
    private static boolean isOnlyDressed(Snapshot snapshot) {
        return snapshot.category() == Category.METADATA
                && snapshot.previous().stream()
                        .filter(earlier -> earlier.version().equals(snapshot.version()))
                        .allMatch(earlier ->
                                earlier.fingerprint()
                                        .version()
                                        .equals(snapshot.fingerprint().version()));
    }
}
