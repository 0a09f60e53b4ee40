package dev.waymark.sql.simplify;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Simplifies every expression of a query until nothing changes. What GROUP BY groups by stays as
/// it is, and so does everything inside a window function.
public final class Simplifier {

    /// How shapes begin that are functions to SQLMesh.
    private static final Set<String> FUNCTIONS =
            Set.of("EXTRACT", "ARRAY", "[", "ANY", "ALL", "SOME");

    private final Rules rules;

    public Simplifier(Dialect dialect) {
        rules = new Rules(dialect);
    }

    public Node query(Node node) {
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
                || keys.stream().anyMatch(key -> names(node, key))
                || node.children().stream().anyMatch(child -> contains(child, keys));
    }

    /// A key that is a mere name counts wherever the name does.
    private static boolean names(Node node, Node key) {
        return key.is(Kind.OPAQUE)
                && key.identifiers().size() == 1
                && key.words().size() == 1
                && node.words().contains(key.words().getFirst());
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
            case OTHER -> isFunction(node);
            default -> false;
        };
    }

    private static boolean isFunction(Node node) {
        return FUNCTIONS.contains(node.words().getFirst());
    }
}
