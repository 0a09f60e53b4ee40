package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Columns of functions in FROM that nobody names: BigQuery's UNNEST has one that goes by its
/// alias, Snowflake's FLATTEN always has the same.
final class FunctionColumns {

    private static final List<Column> FLATTENED =
            Stream.of("SEQ", "KEY", "PATH", "INDEX", "VALUE", "THIS")
                    .map(name -> new Column(name, null))
                    .toList();

    private FunctionColumns() {}

    /// @return null when they are not known
    static @Nullable List<Column> of(Node function, String alias, Dialect dialect) {
        if (dialect.is("bigquery") && calls(function, "UNNEST") && !alias.isEmpty()) {
            return List.of(new Column(alias, null));
        }
        return dialect.is("snowflake") && calls(function, "FLATTEN") ? FLATTENED : null;
    }

    private static boolean calls(Node node, String name) {
        boolean here = node.is(Kind.CALL) && node.words().getFirst().equals(name);
        return here || node.children().stream().anyMatch(child -> calls(child, name));
    }
}
