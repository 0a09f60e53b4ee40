package dev.waymark.sql.compare;

import dev.waymark.kernel.sql.Likeness;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;

/// What the walk over two trees found.
public final class Comparison {

    private Comparison() {}

    /// @param resolved whether columns of both say which source they come from; otherwise a new
    ///   name may capture an old one
    public static Likeness of(Node before, Node after, boolean resolved) {
        List<String> added = new ArrayList<>();
        String where = new Walk(added, resolved).difference(before, after, false);
        if (where != null) {
            return new Likeness.Different(where);
        }
        return added.isEmpty()
                ? new Likeness.Same()
                : new Likeness.OnlyAdditions(List.copyOf(added));
    }
}
