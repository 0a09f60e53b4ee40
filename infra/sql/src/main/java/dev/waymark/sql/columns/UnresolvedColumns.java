package dev.waymark.sql.columns;

import dev.waymark.kernel.sql.Sql.Query;
import dev.waymark.sql.canonical.Canonical;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.resolve.Doubt;
import dev.waymark.sql.resolve.Resolution;
import dev.waymark.sql.tree.Node;
import java.util.List;
import java.util.Objects;

/// Columns that are of no table, or of several. Where anything else is in doubt, nothing is said.
public final class UnresolvedColumns {

    private UnresolvedColumns() {}

    public static List<String> of(Node tree, Query query, Dialect dialect) {
        Node plain = Canonical.plain(tree, dialect, query.defaultCatalog());
        Resolution resolved = Canonical.resolve(plain, query, dialect, new Types(dialect));
        boolean certain = resolved.doubts().stream().noneMatch(UnresolvedColumns::isOther);
        return certain ? columns(resolved) : List.of();
    }

    private static boolean isOther(Doubt doubt) {
        return doubt.kind() != Doubt.Kind.NAME && doubt.column() == null;
    }

    private static List<String> columns(Resolution resolved) {
        return resolved.doubts().stream()
                .map(Doubt::column)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
