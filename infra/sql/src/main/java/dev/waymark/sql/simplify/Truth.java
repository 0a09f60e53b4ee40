package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.List;
import java.util.Set;

/// TRUE and FALSE in conditions.
final class Truth {

    private static final Set<List<String>> CROSSING =
            Set.of(
                    List.of("JOIN", Words.HOLE, "ON", Words.HOLE),
                    List.of("INNER", "JOIN", Words.HOLE, "ON", Words.HOLE),
                    List.of("RIGHT", "JOIN", Words.HOLE, "ON", Words.HOLE),
                    List.of("RIGHT", "OUTER", "JOIN", Words.HOLE, "ON", Words.HOLE));

    private Truth() {}

    /// TRUE, or a number other than zero.
    static boolean isTrue(Node node) {
        return switch (node.kind()) {
            case BOOLEAN -> node.words().getFirst().equals("TRUE");
            case NUMBER -> !isZero(node);
            default -> false;
        };
    }

    /// FALSE, NULL or zero.
    static boolean isNever(Node node) {
        return isFalse(node) || isZero(node) || node.is(Kind.NULL);
    }

    private static boolean isFalse(Node node) {
        return node.is(Kind.BOOLEAN) && node.words().getFirst().equals("FALSE");
    }

    private static boolean isZero(Node node) {
        return node.is(Kind.NUMBER) && node.words().getFirst().matches("[0.]+");
    }

    /// A WHERE that lets everything through.
    static boolean isAlways(Node clause) {
        return clause.is(Kind.WHERE) && isTrue(clause.first());
    }

    /// A join on TRUE is a cross join, where every row meets every row anyway.
    static Node crossed(Node join) {
        boolean always =
                join.is(Kind.JOIN) && CROSSING.contains(join.words()) && isTrue(join.last());
        return always
                ? new Node(Kind.JOIN, List.of("CROSS", "JOIN", Words.HOLE), List.of(join.first()))
                : join;
    }

    /// Takes TRUE out of AND and FALSE out of OR.
    static Node simplify(Node chain, Node parent) {
        List<Node> operands = Connectors.operands(chain);
        if (operands.stream().anyMatch(operand -> operand.is(Kind.NULL))) {
            return chain;
        }
        return chain.is(Kind.AND) ? and(chain, operands, parent) : or(chain, operands, parent);
    }

    private static Node and(Node chain, List<Node> operands, Node parent) {
        if (operands.stream().anyMatch(operand -> isFalse(operand) || isZero(operand))) {
            return Node.leaf(Kind.BOOLEAN, "FALSE");
        }
        List<Node> left = operands.stream().filter(operand -> !isTrue(operand)).toList();
        return left.isEmpty()
                ? Node.leaf(Kind.BOOLEAN, "TRUE")
                : rest(chain, operands, left, parent);
    }

    private static Node or(Node chain, List<Node> operands, Node parent) {
        if (operands.stream().anyMatch(Truth::isTrue)) {
            return Node.leaf(Kind.BOOLEAN, "TRUE");
        }
        List<Node> left = operands.stream().filter(operand -> !isFalse(operand)).toList();
        return left.isEmpty() ? operands.getFirst() : rest(chain, operands, left, parent);
    }

    /// What may not be a truth value keeps its `AND TRUE`.
    private static Node rest(Node chain, List<Node> all, List<Node> left, Node parent) {
        if (left.size() == all.size()) {
            return chain;
        }
        Node rest = Connectors.chain(chain.kind(), left);
        return isTruth(Connectors.bare(rest)) || parent.kind().isConnector()
                ? rest
                : Node.binary(Kind.AND, rest, "AND", Node.leaf(Kind.BOOLEAN, "TRUE"));
    }

    private static boolean isTruth(Node node) {
        return node.kind().isPredicate() || node.kind().isConnector() || node.is(Kind.NOT);
    }
}
