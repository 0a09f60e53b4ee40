package dev.waymark.projections.snapshot;

import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import org.jspecify.annotations.Nullable;

/// Which tables are there, and where: that is known for as long as they are, also when nobody uses
/// them any more.
public final class PhysicalFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case PhysicalTableCreated created -> {
                remove(created.version(), created.devVersion(), tables);
                add(created, tables);
            }
            case SnapshotEvent.PhysicalTableDropped dropped ->
                    remove(dropped.version(), dropped.devVersion(), tables);
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    private static void add(PhysicalTableCreated event, Tables tables) {
        tables.change(
                """
                INSERT INTO {physical} (model, version, dev_version,
                    table_catalog, table_schema, table_name, gateway)
                VALUES (?, ?, ?, ?, ?, ?,
                    (SELECT MAX(gateway) FROM {snapshot} WHERE model = ? AND version = ?))
                """,
                event.version().model(),
                event.version().value(),
                Coverages.devKey(event.devVersion()),
                event.table().catalog(),
                event.table().schema(),
                event.table().table(),
                event.version().model(),
                event.version().value());
    }

    private static void remove(Version version, @Nullable String devVersion, Tables tables) {
        tables.change(
                "DELETE FROM {physical} WHERE model = ? AND version = ? AND dev_version = ?",
                version.model(),
                version.value(),
                Coverages.devKey(devVersion));
    }
}
