package dev.waymark.aggregates.decision;

import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The physical tables that exist, views of view models included.
final class TableRows implements DecisionRows {

    private final Jdbc jdbc;

    TableRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String version, TableName table) {}

    /// Version key to its tables; versions without any are absent.
    Map<String, Set<TableName>> of(List<String> versions) {
        return jdbc
                .queryKeys(
                        "SELECT version_key, catalog_name, schema_name, table_name FROM"
                                + " decision_table WHERE version_key IN (:keys)",
                        row ->
                                new Row(
                                        row.getString(1),
                                        new TableName(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4))),
                        versions)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::version,
                                Collectors.mapping(
                                        Row::table, Collectors.toCollection(HashSet::new))));
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        WriteBatch batch = new WriteBatch(jdbc);
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof PhysicalTableCreated created) {
                insert(created.version(), created.devVersion(), created.table(), batch);
            } else if (event.getPayload() instanceof PhysicalTableDropped dropped) {
                delete(dropped.version(), dropped.devVersion(), dropped.table(), batch);
            }
        }
        batch.flush();
    }

    private static void insert(
            Version version, @Nullable String devVersion, TableName table, WriteBatch batch) {
        batch.add(
                "INSERT INTO decision_table (version_key, dev_version, catalog_name, schema_name,"
                        + " table_name) VALUES (?, ?, ?, ?, ?)",
                row(version, devVersion, table));
    }

    private static void delete(
            Version version, @Nullable String devVersion, TableName table, WriteBatch batch) {
        batch.add(
                "DELETE FROM decision_table WHERE version_key = ? AND dev_version = ? AND"
                        + " catalog_name = ? AND schema_name = ? AND table_name = ?",
                row(version, devVersion, table));
    }

    private static Object[] row(Version version, @Nullable String devVersion, TableName table) {
        return new Object[] {
            version.toString(),
            devVersion == null ? "" : devVersion,
            table.catalog(),
            table.schema(),
            table.table()
        };
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_table");
    }
}
