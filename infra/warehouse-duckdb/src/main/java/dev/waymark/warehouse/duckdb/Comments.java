package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Comments on tables, views and their columns.
///
/// @param wanted whether the connection's settings ask for them
record Comments(boolean wanted) {

    /// Gives them to what has just been made.
    ///
    /// @param kind `TABLE` or `VIEW`
    void give(Session session, String kind, String quoted, Dress dress) throws SQLException {
        run(session, first(session, kind, quoted, quoted, dress));
    }

    /// What gives them to something that has none.
    ///
    /// @param kind `TABLE` or `VIEW`
    /// @param like quoted name of something with the same columns
    List<String> first(Session session, String kind, String quoted, String like, Dress dress)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        if (wanted && dress.comment() != null) {
            statements.add(comment(kind + " " + quoted, dress.comment()));
        }
        if (wanted && !dress.columnComments().isEmpty()) {
            onColumns(Queries.described(session, like), dress)
                    .forEach((column, text) -> {
                        if (text != null) {
                            statements.add(comment(column(quoted, column), text));
                        }
                    });
        }
        return statements;
    }

    /// Gives a table these and takes away all others. What it has is not asked for: DuckDB would
    /// look through all of its tables.
    void change(Session session, String table, Dress dress) throws SQLException {
        if (wanted) {
            List<String> statements = new ArrayList<>();
            statements.add(comment("TABLE " + table, dress.comment()));
            onColumns(Queries.described(session, table), dress)
                    .forEach(
                            (column, text) -> statements.add(comment(column(table, column), text)));
            run(session, statements);
        }
    }

    private static void run(Session session, List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            session.run(String.join(";\n", statements));
        }
    }

    /// Capitals do not tell columns apart.
    private static Map<String, @Nullable String> onColumns(List<Column> columns, Dress dress) {
        Map<String, String> lower = new HashMap<>();
        dress.columnComments().forEach((name, text) -> lower.put(Catalogs.lower(name), text));
        Map<String, @Nullable String> comments = new HashMap<>();
        columns.forEach(
                column -> comments.put(column.name(), lower.get(Catalogs.lower(column.name()))));
        return comments;
    }

    private static String column(String table, String column) {
        return "COLUMN " + table + "." + Sql.quoted(column);
    }

    private static String comment(String on, @Nullable String text) {
        return "COMMENT ON %s IS %s".formatted(on, SqlText.literal(text));
    }
}
