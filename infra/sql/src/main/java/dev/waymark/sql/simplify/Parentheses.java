package dev.waymark.sql.simplify;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.Set;

/// Drops parentheses that say nothing (2.5 of the canonical form); never regroups.
public final class Parentheses {

    private Parentheses() {}

    public static Node simplify(Node node, Node parent) {
        boolean droppable = node.is(Kind.PAREN) && isNeedless(node.first(), parent);
        return droppable ? node.first() : node;
    }

    private static boolean isNeedless(Node inner, Node parent) {
        if (isKept(parent)) {
            return false;
        }
        if (inner.kind().isPredicate() && !binds(parent)) {
            return true;
        }
        return isPlace(parent)
                || (isSingle(inner) && !(inner.is(Kind.NOT) && parent.kind().isPredicate()))
                || isSameOperation(inner, parent);
    }

    /// Inside these nothing is touched.
    private static boolean isKept(Node parent) {
        return switch (parent.kind()) {
            case OTHER -> parent.words().getFirst().equals(Words.HOLE) || isQuantifier(parent);
            case EXISTS, OPAQUE, WINDOWED, GROUP, INTERVAL, TYPE, FIELD, STAR -> true;
            default -> false;
        };
    }

    /// Binds tighter than a test inside it.
    private static boolean binds(Node parent) {
        return parent.kind().isPredicate()
                || parent.is(Kind.NEGATIVE)
                || parent.is(Kind.ARITHMETIC);
    }

    /// No expression itself, but where one stands.
    private static boolean isPlace(Node parent) {
        return switch (parent.kind()) {
            case PROJECTION,
                    WHERE,
                    HAVING,
                    QUALIFY,
                    JOIN,
                    ORDERED,
                    LIMIT,
                    OFFSET,
                    TUPLE,
                    PAREN,
                    FILTERED,
                    REPLACE ->
                    true;
            default -> false;
        };
    }

    /// No operator between two sides.
    private static boolean isSingle(Node inner) {
        return switch (inner.kind()) {
            case OTHER -> !inner.words().getFirst().equals(Words.HOLE) || isElement(inner);
            case COLUMN,
                    NUMBER,
                    STRING,
                    BOOLEAN,
                    NULL,
                    CALL,
                    CASE,
                    CAST,
                    SUBQUERY,
                    NEGATIVE,
                    NOT,
                    PAREN,
                    WINDOWED,
                    INTERVAL ->
                    true;
            default -> false;
        };
    }

    private static boolean isQuantifier(Node node) {
        return Set.of("ANY", "ALL", "SOME", "LATERAL").contains(node.words().getFirst());
    }

    /// `arr[1]`, `ts AT TIME ZONE 'x'`.
    private static boolean isElement(Node inner) {
        String word = inner.words().get(1);
        return word.equals("[") || word.equals("AT");
    }

    private static boolean isSameOperation(Node inner, Node parent) {
        if (!inner.is(Kind.ARITHMETIC) || !parent.is(Kind.ARITHMETIC)) {
            return false;
        }
        String in = inner.words().get(1);
        String out = parent.words().get(1);
        boolean same = in.equals(out) && (in.equals("+") || in.equals("*"));
        return same || (in.equals("*") && (out.equals("+") || out.equals("-")));
    }
}
