package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Map;

/// Numbers go to the other side of a comparison: `a + 1 = 3` is `a = 3 - 1`.
final class Equations {

    private static final Map<String, String> OPPOSITES = Map.of("+", "-", "-", "+");

    private Equations() {}

    static Node move(Node comparison) {
        Node left = comparison.first();
        Node right = comparison.last();
        if (!left.is(Kind.ARITHMETIC) || Numbers.value(right) == null) {
            return comparison;
        }
        String operator = left.words().get(1);
        String opposite = OPPOSITES.get(operator);
        if (opposite == null) {
            return comparison;
        }
        boolean numberFirst = Numbers.value(left.first()) != null;
        boolean numberLast = Numbers.value(left.last()) != null;
        boolean turned = numberFirst && !numberLast && operator.equals("+");
        if (!turned && (numberFirst || !numberLast)) {
            return comparison;
        }
        Node rest = turned ? left.last() : left.first();
        Node number = turned ? left.first() : left.last();
        return Node.binary(
                Kind.COMPARISON,
                rest,
                comparison.words().get(1),
                Node.binary(Kind.ARITHMETIC, right, opposite, number));
    }
}
