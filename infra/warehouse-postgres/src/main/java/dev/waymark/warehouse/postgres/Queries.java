package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Rows;
import dev.waymark.warehouse.SqlText;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking without writing.
final class Queries {

    private static final TableName ASKED = new TableName("", "pg_temp", "_waymark_asked");

    private final Database database;

    Queries(Database database) {
        this.database = database;
    }

    List<Column> described(String query) {
        return database.trying(session -> described(session, database.names(), query));
    }

    /// In a transaction that goes on. A view that lives for a moment tells what the driver's own
    /// description does not: the types as the engine writes them.
    static List<Column> described(Session session, Names names, String query) throws SQLException {
        String name = names.quoted(ASKED);
        session.run("CREATE VIEW %s AS %s".formatted(name, query));
        Shape shape = Shapes.of(session, List.of(name)).get(name);
        session.run("DROP VIEW " + name);
        return shape == null ? List.of() : shape.columns();
    }

    /// The names of a query's columns; no row is computed.
    static List<String> names(Session session, String query) throws SQLException {
        return rows(session, "SELECT * FROM %s AS _rows LIMIT 0".formatted(SqlText.nested(query)))
                .columns()
                .stream()
                .map(Column::name)
                .toList();
    }

    long count(String query) {
        return database.reading(session ->
                session.ask(
                                "SELECT count(*) FROM %s AS _rows".formatted(SqlText.nested(query)),
                                row -> row.getLong(1))
                        .getFirst());
    }

    Rows rows(String query, int limit) {
        String limited =
                "SELECT * FROM %s AS _rows LIMIT %d".formatted(SqlText.nested(query), limit);
        return database.reading(session -> rows(session, limited));
    }

    private static Rows rows(Session session, String query) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            ResultSet found = statement.executeQuery(query);
            ResultSetMetaData data = found.getMetaData();
            List<List<@Nullable Object>> values = new ArrayList<>();
            while (found.next()) {
                values.add(values(found, data));
            }
            return new Rows(columns(data), values);
        }
    }

    private static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnLabel(i), data.getColumnTypeName(i)));
        }
        return columns;
    }

    private static List<@Nullable Object> values(ResultSet row, ResultSetMetaData data)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            values.add(Values.plain(row, i, data.getColumnTypeName(i)));
        }
        return values;
    }
}
