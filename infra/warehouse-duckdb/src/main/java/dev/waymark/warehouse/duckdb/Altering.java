package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings a kept table to other columns and another dress, in one transaction.
final class Altering {

    private final Database database;
    private final Locks locks;
    private final Comments comments;

    Altering(Database database, Locks locks, Comments comments) {
        this.database = database;
        this.locks = locks;
        this.comments = comments;
    }

    void alter(TableName table, List<Column> columns, Dress dress) {
        String quoted = database.catalogs().quoted(table);
        locks.alone(
                table,
                () -> {
                    database.writing(session -> {
                        alter(session, quoted, columns);
                        comments.change(session, quoted, dress);
                    });
                    return table;
                });
    }

    // Columns come before others go, since a table cannot be without any.
    private static void alter(Session session, String table, List<Column> wanted)
            throws SQLException {
        Map<String, Column> present = byName(Queries.described(session, table));
        Map<String, Column> next = byName(wanted);
        List<String> changes = new ArrayList<>();
        for (Column column : withEngineTypes(session, wanted)) {
            Column old = present.get(Catalogs.lower(column.name()));
            changes.addAll(change(old, column));
        }
        present.forEach((name, column) -> {
            if (!next.containsKey(name)) {
                changes.add("DROP COLUMN " + Sql.quoted(column.name()));
            }
        });
        for (String change : changes) {
            session.run("ALTER TABLE " + table + " " + change);
        }
    }

    private static List<String> change(@Nullable Column old, Column column) {
        if (old == null) {
            return List.of("ADD COLUMN " + Tables.definition(column));
        }
        if (column.type() == null || column.type().equals(old.type())) {
            return List.of();
        }
        return List.of(
                "ALTER COLUMN %s SET DATA TYPE %s"
                        .formatted(Sql.quoted(old.name()), column.type()));
    }

    /// Asks the engine how it would write the types, so that `INT` is no change of `INTEGER`.
    private static List<Column> withEngineTypes(Session session, List<Column> columns)
            throws SQLException {
        List<Column> typed = new ArrayList<>();
        for (Column column : columns) {
            typed.add(column.type() == null ? column : withEngineType(session, column));
        }
        return typed;
    }

    private static Column withEngineType(Session session, Column column) throws SQLException {
        String query = "SELECT CAST(NULL AS %s) AS c".formatted(column.type());
        return new Column(column.name(), Queries.described(session, query).getFirst().type());
    }

    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(Catalogs.lower(column.name()), column));
        return byName;
    }
}
