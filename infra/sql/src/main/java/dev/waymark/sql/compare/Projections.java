package dev.waymark.sql.compare;

import dev.waymark.sql.call.Unnesting;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two select lists: the old projections must all be in the new one, in their order; the rest are
/// additions.
///
/// @param select the new SELECT
record Projections(Node before, Node after, Node select) {

    /// @param counted whether ordinals count these projections, so that nothing may come in front
    /// @param resolved whether names are certain, so that an addition captures none
    /// @param added takes the additions
    @Nullable String difference(boolean counted, boolean resolved, List<String> added) {
        List<Node> extra = new ArrayList<>();
        List<Node> old = before.children();
        int matched = 0;
        int inFront = 0;
        for (Node projection : after.children()) {
            if (matched < old.size() && projection.equals(old.get(matched))) {
                matched++;
                inFront = extra.size();
            } else {
                extra.add(projection);
            }
        }
        if (matched < old.size()) {
            return Place.of(old.get(matched));
        }
        if (counted && inFront > 0) {
            return "ordinals behind " + name(extra.getFirst());
        }
        extra.forEach(projection -> added.add(name(projection)));
        return unsafe(extra, resolved);
    }

    private @Nullable String unsafe(List<Node> extra, boolean resolved) {
        for (Node projection : extra) {
            if (Unnesting.in(projection)) {
                return Place.of(projection) + ", which multiplies rows";
            }
            if (!resolved && captures(projection)) {
                return Place.of(projection) + ", which takes over a name";
            }
        }
        return null;
    }

    /// Whether another clause uses the name and may have meant something else by it so far.
    private boolean captures(Node projection) {
        String name = projection.name();
        boolean itself =
                projection.first().is(Kind.COLUMN) && projection.first().name().equals(name);
        return !name.isEmpty()
                && !itself
                && select.children().stream()
                        .filter(Projections::namesOutputs)
                        .anyMatch(clause -> uses(clause, name));
    }

    private static boolean namesOutputs(Node clause) {
        return switch (clause.kind()) {
            case GROUP, HAVING, QUALIFY, ORDER, DISTINCT -> true;
            default -> false;
        };
    }

    private static boolean uses(Node node, String name) {
        boolean bare = node.is(Kind.COLUMN) && node.words().size() == 1;
        return bare && node.name().equals(name)
                || node.children().stream().anyMatch(child -> uses(child, name));
    }

    private static String name(Node projection) {
        return projection.name().isEmpty() ? Text.of(projection) : projection.name();
    }
}
