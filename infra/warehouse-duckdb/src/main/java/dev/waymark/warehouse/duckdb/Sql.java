package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pieces of DuckDB's SQL.
final class Sql {

    private Sql() {}

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /// A query in brackets; the line break ends a remark that it may end with.
    static String nested(String query) {
        return "(" + query + "\n)";
    }

    /// Rows of a query with the declared columns only, in their order and of their types.
    ///
    /// @param columns null for all of the query's
    static String shaped(String query, @Nullable List<Column> columns) {
        String list =
                columns == null
                        ? "*"
                        : columns.stream().map(Sql::cast).collect(Collectors.joining(", "));
        return "SELECT " + list + " FROM " + nested(query) + " AS _rows";
    }

    private static String cast(Column column) {
        String name = quoted(column.name());
        return column.type() == null
                ? name
                : "CAST(" + name + " AS " + column.type() + ") AS " + name;
    }
}
