package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;

/// NULLS FIRST or LAST everywhere, by the dialect's default where it is not said.
final class NullPlacement implements Rewrite {

    private final Dialect dialect;

    NullPlacement(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.ORDERED) ? placed(node) : node;
    }

    private Node placed(Node item) {
        boolean descending = item.words().contains("DESC");
        boolean said = item.words().contains("NULLS");
        boolean first =
                said ? item.words().contains("FIRST") : dialect.nullOrder().first(descending);
        return new Shape(Kind.ORDERED)
                .node(item.first())
                .when(descending, "DESC")
                .words("NULLS", first ? "FIRST" : "LAST")
                .build();
    }
}
