package dev.waymark.sql.columns;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.sql.Sql.Query;
import dev.waymark.sql.canonical.Canonical;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that a query puts out, through CTEs, sub-queries, set operations and stars.
public final class OutputColumns {

    private OutputColumns() {}

    /// Doubts about single columns do no harm here; names come from the select list.
    ///
    /// @return null when a star is left that reads a table of unknown columns
    public static @Nullable List<Column> of(Node tree, Query query, Dialect dialect) {
        Node plain = Canonical.plain(tree, dialect, query.defaultCatalog());
        return Canonical.resolve(plain, query, dialect, new Types(dialect)).columns();
    }
}
