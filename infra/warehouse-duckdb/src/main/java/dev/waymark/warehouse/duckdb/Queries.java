package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
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

    private static final String UNTYPED = "\"NULL\"";

    private final Database database;

    Queries(Database database) {
        this.database = database;
    }

    /// @param what a query or a quoted table
    List<Column> described(String what) {
        return database.reading(session -> described(session, what));
    }

    static List<Column> described(Session session, String what) throws SQLException {
        return session.ask(
                "DESCRIBE " + what,
                row -> column(row.getString("column_name"), row.getString("column_type")));
    }

    long count(String query) {
        return database.reading(session ->
                session.ask("SELECT count(*) FROM " + SqlText.nested(query), row -> row.getLong(1))
                        .getFirst());
    }

    Rows rows(String query, int limit) {
        String limited = "SELECT * FROM %s LIMIT %d".formatted(SqlText.nested(query), limit);
        return database.reading(session -> rows(session, limited));
    }

    private static Rows rows(Session session, String query) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<Column> columns = columns(found.getMetaData());
            List<List<@Nullable Object>> values = new ArrayList<>();
            while (found.next()) {
                values.add(values(found, columns.size()));
            }
            return new Rows(columns, values);
        }
    }

    private static List<Column> columns(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(column(data.getColumnLabel(i), data.getColumnTypeName(i)));
        }
        return columns;
    }

    private static List<@Nullable Object> values(ResultSet row, int size) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int i = 1; i <= size; i++) {
            values.add(Values.plain(row.getObject(i)));
        }
        return values;
    }

    private static Column column(String name, String type) {
        return new Column(name, type.equals(UNTYPED) ? null : type);
    }
}
