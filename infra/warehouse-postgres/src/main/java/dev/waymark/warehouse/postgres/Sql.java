package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.SqlText;
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
        return SqlText.literal(text);
    }

    static String literals(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /// Rows of a query with the declared columns only, in their order and of their types.
    ///
    /// @param columns null for all of the query's
    static String shaped(String query, @Nullable List<Column> columns) {
        return SqlText.shaped(query, columns, Sql::quoted);
    }

    static String definition(Column column) {
        if (column.type() == null) {
            throw Failures.statement("Column '%s' has no type.".formatted(column.name()));
        }
        return quoted(column.name()) + " " + column.type();
    }
}
