package dev.waymark.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A piece of SQL: words, with [Words#HOLE] where the children stand. Two nodes are equal when
/// kind, words and children are.
///
/// @param words upper case for keywords, identifiers folded and in double quotes, literals as they
///   are
public record Node(Kind kind, List<String> words, List<Node> children) {

    public Node {
        words = List.copyOf(words);
        children = List.copyOf(children);
    }

    public static Node leaf(Kind kind, String... words) {
        return new Node(kind, List.of(words), List.of());
    }

    /// A node around one child.
    public static Node around(Kind kind, String before, Node child, String after) {
        return new Shape(kind).word(before).node(child).word(after).build();
    }

    public static Node binary(Kind kind, Node left, String operator, Node right) {
        return new Node(kind, List.of(Words.HOLE, operator, Words.HOLE), List.of(left, right));
    }

    /// Children side by side, in that order, with no word of its own.
    public static Node row(Kind kind, List<Node> children) {
        return new Shape(kind).nodes(children, "").build();
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public Node first() {
        return children.getFirst();
    }

    public Node last() {
        return children.getLast();
    }

    /// The first child of that kind.
    public Optional<Node> child(Kind wanted) {
        return children.stream().filter(child -> child.is(wanted)).findFirst();
    }

    public List<Node> all(Kind wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    /// The same words around as many other children; itself when they are the same objects.
    public Node with(List<Node> others) {
        return same(others) ? this : new Node(kind, words, others);
    }

    public Node withWords(String... others) {
        return new Node(kind, List.of(others), children);
    }

    public Node map(UnaryOperator<Node> change) {
        for (int i = 0; i < children.size(); i++) {
            Node changed = change.apply(children.get(i));
            if (isOther(changed, children.get(i))) {
                return new Node(kind, words, mapped(change, i, changed));
            }
        }
        return this;
    }

    /// The children when those before a place stay the same.
    private List<Node> mapped(UnaryOperator<Node> change, int place, Node changed) {
        List<Node> mapped = new ArrayList<>(children);
        mapped.set(place, changed);
        for (int i = place + 1; i < mapped.size(); i++) {
            mapped.set(i, change.apply(mapped.get(i)));
        }
        return mapped;
    }

    /// Changes the children first, then the node itself.
    public Node bottomUp(UnaryOperator<Node> change) {
        return new BottomUp(change).apply(this);
    }

    /// One object for a whole walk: a lambda would be made for each node.
    private record BottomUp(UnaryOperator<Node> change) implements UnaryOperator<Node> {

        @Override
        public Node apply(Node node) {
            return change.apply(node.map(this));
        }
    }

    /// The last word without quotes, where that is an identifier: the name of a column, table,
    /// projection or source; empty when it has none.
    public String name() {
        String last = words.isEmpty() ? "" : words.getLast();
        return Words.isIdentifier(last) ? Words.name(last) : "";
    }

    /// The identifiers among the words, without quotes.
    public List<String> identifiers() {
        return words.stream().filter(Words::isIdentifier).map(Words::name).toList();
    }

    private boolean same(List<Node> others) {
        if (others.size() != children.size()) {
            return false;
        }
        for (int i = 0; i < children.size(); i++) {
            if (isOther(others.get(i), children.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // identity is the point: deep equality costs a walk
    private static boolean isOther(Node one, Node two) {
        return one != two;
    }
}
