package dev.waymark.warehouse.postgres;

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
    private final Dressing dressing;

    Altering(Database database, Dressing dressing) {
        this.database = database;
        this.dressing = dressing;
    }

    void alter(TableName table, List<Column> columns, Dress dress) {
        database.writing(session -> {
            Shape old = alter(session, table, columns);
            dressing.keep(session, database.names().quoted(table), old, dress);
        });
    }

    /// @return what it was before
    private Shape alter(Session session, TableName table, List<Column> columns)
            throws SQLException {
        Shape shape = Shapes.of(session, database.names(), table);
        if (shape == null) {
            throw Failures.statement("There is no table %s.".formatted(table));
        }
        List<String> changes =
                changes(shape.columns(), withEngineTypes(session, database.names(), columns));
        if (!changes.isEmpty()) {
            alter(session, database.names().quoted(table), changes);
        }
        return shape;
    }

    // Views do not mind a further column.
    private static void alter(Session session, String table, List<String> changes)
            throws SQLException {
        boolean onlyMore = changes.stream().allMatch(change -> change.startsWith("ADD "));
        Above above = onlyMore ? new Above(List.of()) : Above.of(session, table);
        above.takeAway(session);
        session.run("ALTER TABLE %s %s".formatted(table, String.join(", ", changes)));
        above.putBack(session);
    }

    private static List<String> changes(List<Column> present, List<Column> wanted) {
        Map<String, Column> before = byName(present);
        Map<String, Column> next = byName(wanted);
        List<String> changes = new ArrayList<>();
        next.forEach((name, column) -> changes.addAll(change(before.get(name), column)));
        before.keySet().stream()
                .filter(name -> !next.containsKey(name))
                .forEach(name -> changes.add("DROP COLUMN " + Sql.quoted(name)));
        return changes;
    }

    private static List<String> change(@Nullable Column old, Column column) {
        if (old == null) {
            return List.of("ADD COLUMN " + Sql.definition(column));
        }
        if (column.type() == null || column.type().equals(old.type())) {
            return List.of();
        }
        String name = Sql.quoted(column.name());
        return List.of(
                "ALTER COLUMN %1$s TYPE %2$s USING CAST(%1$s AS %2$s)"
                        .formatted(name, column.type()));
    }

    /// Asks the engine how it would write the types, so that `INT` is no change of `integer`.
    private static List<Column> withEngineTypes(Session session, Names names, List<Column> columns)
            throws SQLException {
        List<Column> typed = new ArrayList<>();
        for (Column column : columns) {
            String type = column.type();
            typed.add(type == null ? column : withEngineType(session, names, column, type));
        }
        return typed;
    }

    private static Column withEngineType(Session session, Names names, Column column, String type)
            throws SQLException {
        String query = "SELECT CAST(NULL AS %s) AS c".formatted(type);
        return new Column(
                column.name(), Queries.described(session, names, query).getFirst().type());
    }

    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }
}
