package dev.waymark.sql.simplify;

import dev.waymark.sql.call.Volatile;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Chains of AND or OR.
final class Connectors {

    private Connectors() {}

    /// The operands of a chain, through both sides but not through parentheses.
    static List<Node> operands(Node chain) {
        List<Node> operands = new ArrayList<>();
        collect(chain, chain.kind(), operands);
        return operands;
    }

    private static void collect(Node node, Kind kind, List<Node> operands) {
        if (node.is(kind)) {
            collect(node.first(), kind, operands);
            collect(node.last(), kind, operands);
        } else {
            operands.add(node);
        }
    }

    /// Puts operands that are out of order into order, as a chain that leans left; operands that
    /// are chains themselves then stand in parentheses. A chain in order stays as it is.
    static Node sort(Node chain) {
        List<Node> operands = operands(chain).stream().map(Connectors::bare).toList();
        List<String> keys = operands.stream().map(Text::of).toList();
        Map<String, Node> sorted = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            sorted.put(keys.get(i), operands.get(i));
        }
        boolean unique = sorted.size() == keys.size();
        if (!unique && operands.stream().anyMatch(Volatile::in)) {
            return chain;
        }
        List<Node> kept = isInOrder(keys) ? distinct(operands) : List.copyOf(sorted.values());
        boolean unchanged = unique && isInOrder(keys);
        return unchanged ? chain : joined(chain.kind(), kept);
    }

    private static boolean isInOrder(List<String> keys) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).compareTo(keys.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> distinct(List<Node> operands) {
        return operands.stream().distinct().toList();
    }

    private static Node joined(Kind kind, List<Node> operands) {
        if (operands.size() == 1) {
            Node truth = Node.leaf(Kind.BOOLEAN, "TRUE");
            return Node.binary(Kind.AND, wrapped(operands.getFirst()), "AND", truth);
        }
        return chain(kind, operands.stream().map(Connectors::wrapped).toList());
    }

    static Node chain(Kind kind, List<Node> operands) {
        return operands.stream()
                .reduce((left, right) -> Node.binary(kind, left, kind.name(), right))
                .orElseThrow();
    }

    private static Node wrapped(Node operand) {
        return operand.kind().isConnector() ? Node.around(Kind.PAREN, "(", operand, ")") : operand;
    }

    /// Without the parentheses around it.
    static Node bare(Node node) {
        return node.is(Kind.PAREN) ? bare(node.first()) : node;
    }

    /// Parentheses around a chain of the same operator go; the tree keeps leaning as it did.
    static Node flatten(Node chain) {
        return chain.map(side -> bare(side).is(chain.kind()) ? bare(side) : side);
    }
}
