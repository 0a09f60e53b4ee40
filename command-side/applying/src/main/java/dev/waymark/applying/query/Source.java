package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows for a table that is there.
///
/// @param columns that are taken of them, in order; null for all
record Source(String query, @Nullable List<Column> columns) {

    /// Where the table need not have the query's shape, the rows are brought to the table's: nulls
    /// in the place of columns that the query has lost, nothing of those that the table never got.
    ///
    /// @param filled the table's columns that come from the query
    /// @param quote puts an identifier in the engine's quotes
    static Source of(
            String query,
            Model model,
            TableName table,
            Predicate<Column> filled,
            Warehouse warehouse,
            UnaryOperator<String> quote) {
        if (KeptColumns.of(model).followsQuery() || !warehouse.exists(table)) {
            return new Source(query, model.columns());
        }
        List<Column> columns = warehouse.columns(table).stream().filter(filled).toList();
        return new Source(fitted(query, columns, warehouse.describe(query), quote), columns);
    }

    private static String fitted(
            String query, List<Column> table, List<Column> told, UnaryOperator<String> quote) {
        String list =
                table.stream()
                        .map(column ->
                                KeptColumns.has(told, column)
                                        ? quote.apply(column.name())
                                        : "NULL AS " + quote.apply(column.name()))
                        .collect(Collectors.joining(", "));
        return "SELECT %s FROM (%s\n) AS _told".formatted(list, query);
    }
}
