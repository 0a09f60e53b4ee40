package dev.waymark.sql.simplify;

import dev.waymark.sql.call.Volatile;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two limits of one thing as the narrower one: `a > 1 AND a > 2` is `a > 2`. Numbers only: dates
/// come from macros that all stand for the same day while queries are compared, and would hide each
/// other.
final class Ranges {

    private static final Set<String> BELOW = Set.of("<", "<=");
    private static final Set<String> ABOVE = Set.of(">", ">=");

    private Ranges() {}

    static Node merge(Node chain) {
        if (!chain.is(Kind.AND) && !chain.is(Kind.OR)) {
            return chain;
        }
        List<Node> left = new ArrayList<>();
        List<Node> operands = Connectors.operands(chain);
        for (Node operand : operands) {
            add(left, operand, chain.is(Kind.AND));
        }
        return left.size() == operands.size() ? chain : Connectors.chain(chain.kind(), left);
    }

    private static void add(List<Node> left, Node operand, boolean and) {
        for (int i = 0; i < left.size(); i++) {
            Node one = one(left.get(i), operand, and);
            if (one != null) {
                left.set(i, one);
                return;
            }
        }
        left.add(operand);
    }

    /// The one of two that says it all; null when both are needed.
    private static @Nullable Node one(Node a, Node b, boolean and) {
        boolean comparisons = a.is(Kind.COMPARISON) && b.is(Kind.COMPARISON);
        if (!comparisons || !a.first().equals(b.first()) || Volatile.in(a.first())) {
            return null;
        }
        BigDecimal low = Numbers.value(a.last());
        BigDecimal high = Numbers.value(b.last());
        return low == null || high == null || low.compareTo(high) == 0
                ? null
                : narrower(a, b, low.compareTo(high) < 0, and);
    }

    /// @param ascending whether the first limit is the lower one
    private static @Nullable Node narrower(Node a, Node b, boolean ascending, boolean and) {
        if (both(a, b, BELOW)) {
            return ascending == and ? a : b;
        }
        if (both(a, b, ABOVE)) {
            return ascending == and ? b : a;
        }
        if (and && a.words().contains("=")) {
            return implied(b, ascending) ? a : null;
        }
        return and && b.words().contains("=") && implied(a, !ascending) ? b : null;
    }

    private static boolean both(Node a, Node b, Set<String> operators) {
        return operators.contains(a.words().get(1)) && operators.contains(b.words().get(1));
    }

    /// Whether a value that lies below the limit, or else above it, passes.
    private static boolean implied(Node limit, boolean below) {
        String operator = limit.words().get(1);
        return operator.equals("<>") || (below ? BELOW : ABOVE).contains(operator);
    }
}
