package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// TOP is LIMIT.
final class Limits implements Rewrite {

    private static final List<String> MORE = List.of("PERCENT", "WITH");

    @Override
    public Node apply(Node node) {
        return moved(node);
    }

    private static Node moved(Node select) {
        List<Node> tops = select.is(Kind.SELECT) ? select.all(Kind.TOP) : List.of();
        boolean plain = tops.size() == 1 && Collections.disjoint(tops.getFirst().words(), MORE);
        if (!plain || select.child(Kind.LIMIT).isPresent()) {
            return select;
        }
        List<Node> parts = new ArrayList<>(select.children());
        parts.removeAll(tops);
        parts.add(Node.around(Kind.LIMIT, "LIMIT", tops.getFirst().first(), ""));
        return select.with(parts);
    }
}
