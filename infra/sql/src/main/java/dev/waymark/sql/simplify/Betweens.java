package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;

/// `x BETWEEN lo AND hi` as `x >= lo AND x <= hi`.
final class Betweens {

    private Betweens() {}

    static Node rewrite(Node between, Node parent) {
        Node value = between.first();
        Node low = Node.binary(Kind.COMPARISON, value, ">=", between.children().get(1));
        Node high = Node.binary(Kind.COMPARISON, value, "<=", between.children().get(2));
        Node both = Node.binary(Kind.AND, low, "AND", high);
        return parent.is(Kind.NOT) ? Node.around(Kind.PAREN, "(", both, ")") : both;
    }
}
