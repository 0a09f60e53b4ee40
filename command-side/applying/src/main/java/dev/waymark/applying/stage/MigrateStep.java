package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.KeptColumns;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.warehouse.Warehouse;
import java.util.List;

/// Brings kept tables to the shape of their new snapshots (semantics 7.6).
final class MigrateStep {

    private final Ports ports;
    private final Deployment deployment;

    MigrateStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    void perform(List<SnapshotId> snapshots) {
        TableStep tables = new TableStep(ports, deployment);
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
        Tables tables = deployment.tables().writing(snapshot, false);
        List<Column> wanted =
                new Loads(ports.text(warehouse), warehouse)
                        .columns(snapshot, tables, deployment.plan().executionTime());
        List<Column> present = warehouse.columns(snapshot.table());
        warehouse.alter(snapshot.table(), KeptColumns.of(snapshot.model()).after(present, wanted));
    }
}
