package dev.waymark.operations;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.DisposableTable;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.List;

/// Drops tables that nothing needs, each on the gateway of its model. What reads others goes before
/// them: a table that is still read is tried again after the rest.
final class TableSweep {

    private final Commands commands;
    private final Warehouses warehouses;
    private final Provenance by;
    private final List<TableName> dropped = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    TableSweep(Commands commands, Warehouses warehouses, Provenance by) {
        this.commands = commands;
        this.warehouses = warehouses;
        this.by = by;
    }

    List<TableName> dropped() {
        return dropped;
    }

    /// What could not be dropped, one sentence each.
    List<String> problems() {
        return problems;
    }

    void drop(List<DisposableTable> tables) {
        List<DisposableTable> left = tables;
        int before;
        do {
            before = left.size();
            problems.clear();
            left = left.stream().filter(table -> !isDropped(table)).toList();
        } while (!left.isEmpty() && left.size() < before);
    }

    private boolean isDropped(DisposableTable table) {
        try {
            drop(table);
            return true;
        } catch (WarehouseFailure | Refused failure) {
            problems.add(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /// Retiring goes first: it is refused while anything still holds the snapshot.
    private void drop(DisposableTable table) {
        SnapshotId last = table.snapshot();
        if (table.last() && last != null) {
            commands.send(new RetireSnapshot(last, table.version()), by);
        }
        List<TableName> readers = warehouses.of(table.gateway()).drop(List.of(table.table()));
        if (!readers.isEmpty()) {
            throw new WarehouseFailure(
                    WarehouseFailure.Kind.STATEMENT, table.table() + " is read by " + readers);
        }
        commands.send(
                new RecordTableDropped(table.version(), table.devVersion(), table.table()), by);
        dropped.add(table.table());
    }
}
