package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Text;
import java.util.Map;
import java.util.Set;

/// Sides of a comparison: a column to the left of anything else, a constant to the right, the rest
/// by text. The operator is mirrored.
final class Comparisons {

    private static final Map<String, String> MIRRORED =
            Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=", "=", "=", "<>", "<>");

    private static final Set<String> QUANTIFIERS = Set.of("ANY", "ALL", "SOME");

    private Comparisons() {}

    static Node sort(Node comparison) {
        Node left = comparison.first();
        Node right = comparison.last();
        String mirrored = MIRRORED.get(comparison.words().get(1));
        return mirrored != null && isSwapped(left, right)
                ? Node.binary(Kind.COMPARISON, right, mirrored, left)
                : comparison;
    }

    private static boolean isSwapped(Node left, Node right) {
        if (isFixed(left) || isFixed(right) || isQuantified(right)) {
            return false;
        }
        boolean leftColumn = left.is(Kind.COLUMN);
        boolean rightColumn = right.is(Kind.COLUMN);
        boolean leftConstant = Constants.is(left);
        boolean rightConstant = Constants.is(right);
        if ((leftColumn && !rightColumn) || (rightConstant && !leftConstant)) {
            return false;
        }
        return (rightColumn && !leftColumn)
                || (leftConstant && !rightConstant)
                || Text.of(left).compareTo(Text.of(right)) > 0;
    }

    /// What is not taken apart stays where it is.
    private static boolean isFixed(Node side) {
        return side.is(Kind.OPAQUE);
    }

    /// EXISTS, ANY and ALL stay at the right.
    private static boolean isQuantified(Node side) {
        return side.is(Kind.EXISTS)
                || (side.is(Kind.OTHER) && QUANTIFIERS.contains(side.words().getFirst()));
    }
}
