package dev.waymark.sql.simplify;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Map;
import java.util.Set;

/// NOT in front of what has an opposite: `NOT a = 1` is `a <> 1`; De Morgan for what stands in
/// parentheses.
final class Nots {

    private static final Map<String, String> OPPOSITES =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Set<String> NUMBERS_FOR_TRUTH = Set.of("mysql", "sqlite");

    private Nots() {}

    static Node rewrite(Node not, Dialect dialect) {
        Node inner = not.first();
        return switch (inner.kind()) {
            case COMPARISON -> opposite(not, inner);
            case PAREN -> deMorgan(not, Connectors.bare(inner));
            case BOOLEAN -> Node.leaf(Kind.BOOLEAN, Truth.isTrue(inner) ? "FALSE" : "TRUE");
            case NOT -> twice(not, inner.first(), dialect);
            default -> not;
        };
    }

    private static Node opposite(Node not, Node comparison) {
        String operator = OPPOSITES.get(comparison.words().get(1));
        boolean quantified = comparison.last().is(Kind.OTHER);
        return quantified || operator == null
                ? not
                : Node.binary(Kind.COMPARISON, comparison.first(), operator, comparison.last());
    }

    private static Node deMorgan(Node not, Node chain) {
        if (!chain.is(Kind.AND) && !chain.is(Kind.OR)) {
            return not;
        }
        Kind other = chain.is(Kind.AND) ? Kind.OR : Kind.AND;
        Node both = Node.binary(other, not(chain.first()), other.name(), not(chain.last()));
        return Node.around(Kind.PAREN, "(", both, ")");
    }

    private static Node not(Node side) {
        Node inner = side.kind().isConnector() ? Node.around(Kind.PAREN, "(", side, ")") : side;
        return Node.around(Kind.NOT, "NOT", inner, "");
    }

    private static Node twice(Node not, Node inner, Dialect dialect) {
        boolean truth = inner.kind().isPredicate();
        return truth && !NUMBERS_FOR_TRUTH.contains(dialect.name()) ? inner : not;
    }
}
