package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arithmetic and comparison of constants. No division: engines differ.
final class Numbers {

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /// Sums and products of numbers that stand anywhere in a chain of one operator; differences of
    /// two numbers.
    static Node fold(Node chain) {
        return switch (chain.words().get(1)) {
            case "+", "*" -> flat(chain);
            case "-" -> folded(chain.first(), "-", chain.last(), chain);
            default -> chain;
        };
    }

    private static Node flat(Node chain) {
        String operator = chain.words().get(1);
        List<Node> operands = new ArrayList<>();
        collect(chain, operator, operands);
        List<Node> left = reduced(operands, operator);
        return left.size() == operands.size()
                ? chain
                : left.stream()
                        .reduce((a, b) -> Node.binary(Kind.ARITHMETIC, a, operator, b))
                        .orElseThrow();
    }

    private static void collect(Node node, String operator, List<Node> operands) {
        if (node.is(Kind.ARITHMETIC) && node.words().get(1).equals(operator)) {
            collect(node.first(), operator, operands);
            collect(node.last(), operator, operands);
        } else {
            operands.add(node);
        }
    }

    /// All numbers as one, at the place of the first.
    private static List<Node> reduced(List<Node> operands, String operator) {
        List<Node> left = new ArrayList<>();
        int number = -1;
        for (Node operand : operands) {
            Node both = number < 0 ? null : result(left.get(number), operator, operand);
            if (both != null) {
                left.set(number, both);
            } else {
                number = number < 0 && value(operand) != null ? left.size() : number;
                left.add(operand);
            }
        }
        return left;
    }

    private static Node folded(Node left, String operator, Node right, Node otherwise) {
        Node result = result(left, operator, right);
        return result == null ? otherwise : result;
    }

    private static @Nullable Node result(Node left, String operator, Node right) {
        BigDecimal a = value(left);
        BigDecimal b = value(right);
        if (a == null || b == null) {
            return null;
        }
        BigDecimal result =
                switch (operator) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    default -> a.multiply(b);
                };
        Node positive = Node.leaf(Kind.NUMBER, result.abs().toPlainString());
        return result.signum() < 0 ? Node.around(Kind.NEGATIVE, "-", positive, "") : positive;
    }

    /// Null for anything but a plain number.
    static @Nullable BigDecimal value(Node node) {
        if (node.is(Kind.NEGATIVE)) {
            BigDecimal inner = node.first().is(Kind.NUMBER) ? value(node.first()) : null;
            return inner == null ? null : inner.negate();
        }
        String text = node.is(Kind.NUMBER) ? node.words().getFirst() : "";
        boolean plain = text.length() <= MOST_DIGITS && text.matches("[0-9]+(\\.[0-9]{1,6})?");
        return plain ? new BigDecimal(text) : null;
    }

    /// `2 > 1` is TRUE.
    static Node compare(Node comparison) {
        Integer order = order(comparison.first(), comparison.last());
        if (order == null) {
            return comparison;
        }
        boolean holds =
                switch (comparison.words().get(1)) {
                    case "=" -> order == 0;
                    case "<>" -> order != 0;
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                };
        return Node.leaf(Kind.BOOLEAN, holds ? "TRUE" : "FALSE");
    }

    private static @Nullable Integer order(Node left, Node right) {
        BigDecimal a = value(left);
        BigDecimal b = value(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        boolean strings = isPlainString(left) && isPlainString(right);
        return strings ? left.words().getFirst().compareTo(right.words().getFirst()) : null;
    }

    private static boolean isPlainString(Node node) {
        return node.is(Kind.STRING) && node.words().getFirst().matches("'[A-Za-z0-9 _-]*'");
    }
}
