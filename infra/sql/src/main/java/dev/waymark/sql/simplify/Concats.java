package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import java.util.ArrayList;
import java.util.List;

/// Strings put together: chains of `||` lean left, and neighbouring constants are one.
final class Concats {

    private Concats() {}

    static boolean isChain(Node node) {
        return node.is(Kind.ARITHMETIC) && node.words().get(1).equals("||");
    }

    static Node chain(Node chain) {
        List<Node> operands = new ArrayList<>();
        collect(chain, operands);
        return joined(operands).stream()
                .reduce((left, right) -> Node.binary(Kind.ARITHMETIC, left, "||", right))
                .orElseThrow();
    }

    private static void collect(Node node, List<Node> operands) {
        if (isChain(node)) {
            collect(node.first(), operands);
            collect(node.last(), operands);
        } else if (node.is(Kind.PAREN)) {
            collect(Connectors.bare(node), operands);
        } else {
            operands.add(node);
        }
    }

    /// `CONCAT(a, 'x', 'y')` as `CONCAT(a, 'xy')`.
    static Node call(Node call) {
        boolean plain =
                call.words().getFirst().equals("CONCAT")
                        && call.words().size() == 2 * call.children().size() + 2;
        List<Node> joined = plain ? joined(call.children()) : call.children();
        if (joined.size() == call.children().size()) {
            return call;
        }
        return joined.size() == 1 && joined.getFirst().is(Kind.STRING)
                ? joined.getFirst()
                : new Shape(Kind.CALL).words("CONCAT", "(").nodes(joined, ",").word(")").build();
    }

    private static List<Node> joined(List<Node> operands) {
        List<Node> joined = new ArrayList<>();
        for (Node operand : operands) {
            boolean both = !joined.isEmpty() && isText(joined.getLast()) && isText(operand);
            joined.add(both ? text(joined.removeLast(), operand) : operand);
        }
        return joined;
    }

    private static boolean isText(Node node) {
        return node.is(Kind.STRING) && node.words().getFirst().startsWith("'");
    }

    private static Node text(Node left, Node right) {
        String first = left.words().getFirst();
        String second = right.words().getFirst();
        return Node.leaf(Kind.STRING, first.substring(0, first.length() - 1) + second.substring(1));
    }
}
