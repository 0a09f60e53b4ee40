package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tables that nothing fills for now, thousands of them in a first plan. What is there is asked
/// once for all of them, and what was made is recorded together: a crash in between leaves tables
/// that the next attempt finds and records.
final class EmptyTables {

    private static final int TOGETHER = 1000;

    private final Ports ports;
    private final Deployment deployment;
    private final TableStep tables;
    private final List<Made> made = new ArrayList<>();
    private @Nullable Set<TableName> existing;

    EmptyTables(Ports ports, Deployment deployment, TableStep tables) {
        this.ports = ports;
        this.deployment = deployment;
        this.tables = tables;
    }

    /// Makes the object unless it is there; its parents' must be.
    void create(Snapshot snapshot, boolean dev) {
        Tables readers = deployment.tables().writing(snapshot, dev);
        if (!existing().contains(snapshot.table(dev))) {
            tables.make(snapshot, dev, readers, ports.warehouse(snapshot));
        }
        note(Made.of(snapshot, dev));
    }

    private synchronized void note(Made table) {
        made.add(table);
        if (made.size() >= TOGETHER) {
            record();
        }
    }

    /// Records what has been made since the last time.
    synchronized void record() {
        if (!made.isEmpty()) {
            ports.send(new RecordTables(List.copyOf(made), deployment.run()), deployment.by());
            made.clear();
        }
    }

    private synchronized Set<TableName> existing() {
        Set<TableName> known = existing;
        if (known == null) {
            known = look();
            existing = known;
        }
        return known;
    }

    private Set<TableName> look() {
        Map<Warehouse, List<TableName>> wanted = new HashMap<>();
        deployment.worked().forEach(snapshot -> want(snapshot, wanted));
        Set<TableName> found = new HashSet<>();
        wanted.forEach((warehouse, names) -> found.addAll(warehouse.existing(names)));
        return found;
    }

    private void want(Snapshot snapshot, Map<Warehouse, List<TableName>> wanted) {
        List<TableName> names =
                wanted.computeIfAbsent(ports.warehouse(snapshot), _ -> new ArrayList<>());
        names.add(snapshot.table(false));
        names.add(snapshot.table(true));
    }
}
