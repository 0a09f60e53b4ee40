package dev.waymark.sql.resolve;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.List;

/// ORDER BY of a set operation: numbers as the names of its first arm.
///
/// @param names of the first arm's outputs
/// @param doubts takes numbers that the first arm does not have
record SetOrder(List<String> names, Doubts doubts) {

    Node replace(Node order) {
        return order.map(item -> item.map(this::item));
    }

    private Node item(Node item) {
        boolean ordinal = item.is(Kind.NUMBER) && item.words().getFirst().matches("[0-9]{1,6}");
        return ordinal ? place(item, Integer.parseInt(item.words().getFirst())) : item;
    }

    private Node place(Node item, int place) {
        if (place < 1 || place > names.size()) {
            doubts.column("there is no output " + place);
            return item;
        }
        return Node.leaf(Kind.COLUMN, Words.identifier(names.get(place - 1)));
    }
}
