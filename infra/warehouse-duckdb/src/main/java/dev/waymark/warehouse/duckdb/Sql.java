package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces of DuckDB's SQL.
final class Sql {

    private Sql() {}

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return SqlText.literal(text);
    }

    /// Rows of a query with the declared columns only, in their order and of their types.
    ///
    /// @param columns null for all of the query's
    static String shaped(String query, @Nullable List<Column> columns) {
        return SqlText.shaped(query, columns, Sql::quoted);
    }
}
