package dev.waymark.sql.compare;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which clauses a SELECT has.
final class Clauses {

    private Clauses() {}

    /// The first clause that only one of them has; null when both have the same ones.
    static @Nullable String difference(Node before, Node after) {
        List<Kind> old = kinds(before);
        List<Kind> young = kinds(after);
        if (old.equals(young)) {
            return null;
        }
        int at = 0;
        while (at < Math.min(old.size(), young.size()) && old.get(at) == young.get(at)) {
            at++;
        }
        Node longer = old.size() > young.size() ? before : after;
        return Place.of(longer.children().get(Math.min(at, longer.children().size() - 1)));
    }

    private static List<Kind> kinds(Node select) {
        return select.children().stream().map(Node::kind).toList();
    }
}
