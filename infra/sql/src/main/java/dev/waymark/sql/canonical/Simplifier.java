package dev.waymark.sql.canonical;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import java.util.ArrayList;
import java.util.List;

/// Simplifies every expression of a query until nothing changes. What GROUP BY groups by stays as
/// it is, and so does everything inside a window function.
final class Simplifier {

    private final Rules rules;

    Simplifier(Dialect dialect) {
        rules = new Rules(dialect);
    }

    Node query(Node node) {
        return switch (node.kind()) {
            case SELECT -> select(node);
            case PROJECTION, WHERE, HAVING, QUALIFY, ORDERED, LIMIT, OFFSET, JOIN ->
                    node.map(child -> part(child, node));
            case GROUP, WINDOWS, OPAQUE -> node;
            default -> node.map(this::query);
        };
    }

    /// A source of a join or an expression.
    private Node part(Node child, Node parent) {
        return child.is(Kind.SOURCE) ? query(child) : root(child, parent);
    }

    private Node select(Node select) {
        List<Node> keys = select.child(Kind.GROUP).map(Node::children).orElse(List.of());
        List<Node> parts = new ArrayList<>();
        for (Node part : select.children()) {
            Node simple = part(part, keys);
            if (!Truth.isAlways(simple)) {
                parts.add(Truth.crossed(simple));
            }
        }
        return new Shape(Kind.SELECT).word("SELECT").nodes(parts, "").build();
    }

    private Node part(Node part, List<Node> keys) {
        return switch (part.kind()) {
            case PROJECTIONS -> part.map(each -> contains(each, keys) ? each : query(each));
            case HAVING -> contains(part, keys) ? part : query(part);
            default -> query(part);
        };
    }

    private static boolean contains(Node node, List<Node> keys) {
        return keys.contains(node)
                || node.children().stream().anyMatch(child -> contains(child, keys));
    }

    private Node root(Node expression, Node parent) {
        Node before = expression;
        Node after = pass(before, parent);
        while (!after.equals(before)) {
            before = after;
            after = pass(before, parent);
        }
        return after;
    }

    private Node pass(Node node, Node parent) {
        if (node.is(Kind.SUBQUERY)) {
            return query(node);
        }
        if (!isEntered(node)) {
            return node;
        }
        Node opened = rules.down(node, parent);
        Node inner = opened.map(child -> child.is(Kind.ORDER) ? child : pass(child, opened));
        return rules.up(inner, parent);
    }

    private static boolean isEntered(Node node) {
        return switch (node.kind()) {
            case PAREN,
                    NOT,
                    AND,
                    OR,
                    XOR,
                    COMPARISON,
                    BETWEEN,
                    PREDICATE,
                    IS_NULL,
                    EXISTS,
                    ARITHMETIC,
                    NEGATIVE,
                    FILTERED,
                    CASE,
                    CAST ->
                    true;
            case CALL -> !node.words().contains("DISTINCT");
            default -> false;
        };
    }
}
