package dev.waymark.sql.simplify;

import dev.waymark.sql.call.Volatile;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `a AND (a OR b)` is `a`, and `a AND (NOT a OR b)` is `a AND b`; likewise with AND and OR
/// exchanged.
final class Absorption {

    private Absorption() {}

    static Node apply(Node chain) {
        if (!chain.is(Kind.AND) && !chain.is(Kind.OR)) {
            return chain;
        }
        List<Node> operands = Connectors.operands(chain);
        Kind inner = chain.is(Kind.AND) ? Kind.OR : Kind.AND;
        if (operands.stream().noneMatch(each -> Connectors.bare(each).is(inner))
                || operands.stream().anyMatch(Volatile::in)) {
            return chain;
        }
        List<Node> left = operands.stream().map(each -> absorbed(each, inner, operands)).toList();
        return left.equals(operands) ? chain : Connectors.chain(chain.kind(), left);
    }

    private static Node absorbed(Node operand, Kind inner, List<Node> all) {
        Node bare = Connectors.bare(operand);
        if (!bare.is(inner)) {
            return operand;
        }
        Node neutral = Node.leaf(Kind.BOOLEAN, inner == Kind.OR ? "TRUE" : "FALSE");
        return isCovered(bare, inner, all) ? neutral : reduced(operand, bare, all);
    }

    /// Whether another operand is a part of it.
    private static boolean isCovered(Node operand, Kind inner, List<Node> all) {
        Set<Node> parts = parts(operand, inner);
        return all.stream()
                .map(Connectors::bare)
                .map(other -> parts(other, inner))
                .anyMatch(other -> other.size() < parts.size() && parts.containsAll(other));
    }

    private static Set<Node> parts(Node operand, Kind inner) {
        return operand.is(inner)
                ? new HashSet<>(
                        Connectors.operands(operand).stream().map(Connectors::bare).toList())
                : Set.of(operand);
    }

    /// Without the side whose opposite is required anyway.
    private static Node reduced(Node operand, Node bare, List<Node> all) {
        if (isRuledOut(bare.first(), all)) {
            return bare.last();
        }
        return isRuledOut(bare.last(), all) ? bare.first() : operand;
    }

    private static boolean isRuledOut(Node side, List<Node> all) {
        Node inner = Connectors.bare(side);
        return inner.is(Kind.NOT)
                && all.stream().map(Connectors::bare).anyMatch(inner.first()::equals);
    }
}
