package dev.waymark.sql.compare;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Text;
import dev.waymark.sql.tree.Words;

/// Places in a query, for people.
final class Place {

    private Place() {}

    /// Empty for what has no name of its own.
    static String of(Node node) {
        return switch (node.kind()) {
            case WITH -> "WITH";
            case CTE -> "the query " + Words.name(node.words().getFirst());
            case DISTINCT -> "DISTINCT";
            case PROJECTIONS -> "the select list";
            case PROJECTION -> "projection " + name(node);
            case FROM -> "FROM";
            case SOURCE -> node.name().isEmpty() ? "FROM" : "the source " + node.name();
            case JOIN -> "JOIN " + node.first().name();
            case WHERE -> "WHERE";
            case GROUP -> "GROUP BY";
            case HAVING -> "HAVING";
            case QUALIFY -> "QUALIFY";
            case WINDOWS -> "WINDOW";
            case ORDER -> "ORDER BY";
            case LIMIT, OFFSET, FETCH, TOP -> node.kind().name();
            case SET -> node.words().getFirst();
            default -> "";
        };
    }

    private static String name(Node projection) {
        return projection.name().isEmpty() ? Text.of(projection) : projection.name();
    }

    /// @param where a place inside the node; empty when nothing inside has a name
    static String in(Node node, String where) {
        if (where.isEmpty()) {
            return of(node);
        }
        return node.is(Kind.CTE) ? where + " of " + Words.name(node.words().getFirst()) : where;
    }
}
