package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pieces of PostgreSQL's SQL.
final class Sql {

    private static final int LONGEST = 63;

    private Sql() {}

    /// The engine would cut a longer name without a word, and two names would become one.
    static String quoted(String identifier) {
        int bytes = identifier.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw Failures.statement(
                    "The name '%s' is %d bytes long; PostgreSQL takes %d. For tables that Waymark names, set physical_table_naming_convention to hash_md5."
                            .formatted(identifier, bytes, LONGEST));
        }
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String quoted(Collection<String> identifiers) {
        return identifiers.stream().map(Sql::quoted).collect(Collectors.joining(", "));
    }

    static String literal(@Nullable String text) {
        return text == null ? "NULL" : '\'' + text.replace("'", "''") + '\'';
    }

    static String literals(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
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

    static String definition(Column column) {
        if (column.type() == null) {
            throw Failures.statement("Column '%s' has no type.".formatted(column.name()));
        }
        return quoted(column.name()) + " " + column.type();
    }
}
