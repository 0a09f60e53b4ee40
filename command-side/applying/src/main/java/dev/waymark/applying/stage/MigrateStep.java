package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.Dressing;
import dev.waymark.applying.query.KeptColumns;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.warehouse.Warehouse;
import java.util.List;

/// Brings kept tables to the shape and dress of their new snapshots (semantics 7.6).
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
        List<Column> present = warehouse.columns(snapshot.table());
        warehouse.alter(
                snapshot.table(),
                isOnlyDressed(snapshot) ? present : wanted(snapshot, present, warehouse),
                Dressing.table(snapshot));
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

    private List<Column> wanted(Snapshot snapshot, List<Column> present, Warehouse warehouse) {
        Tables tables = deployment.tables().writing(snapshot, false);
        List<Column> wanted =
                new Loads(ports.text(warehouse), warehouse)
                        .columns(snapshot, tables, deployment.plan().executionTime());
        return KeptColumns.of(snapshot.model()).after(present, wanted);
    }
}
