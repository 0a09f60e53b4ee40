package dev.waymark.warehouse;

import dev.waymark.kernel.model.Column;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pieces of SQL that engines write alike.
public final class SqlText {

    private SqlText() {}

    /// A text in quotes; `NULL` for none.
    public static String literal(@Nullable String text) {
        return text == null ? "NULL" : '\'' + text.replace("'", "''") + '\'';
    }

    /// A query in brackets; the line break ends a remark that it may end with.
    public static String nested(String query) {
        return "(" + query + "\n)";
    }

    /// Rows of a query with the declared columns only, in their order and of their types.
    ///
    /// @param columns null for all of the query's
    /// @param quoted how the engine quotes a name
    public static String shaped(
            String query, @Nullable List<Column> columns, UnaryOperator<String> quoted) {
        String list =
                columns == null
                        ? "*"
                        : columns.stream()
                                .map(column -> cast(column, quoted))
                                .collect(Collectors.joining(", "));
        return "SELECT " + list + " FROM " + nested(query) + " AS _rows";
    }

    private static String cast(Column column, UnaryOperator<String> quoted) {
        String name = quoted.apply(column.name());
        return column.type() == null
                ? name
                : "CAST(" + name + " AS " + column.type() + ") AS " + name;
    }
}
