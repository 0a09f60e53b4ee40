package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.List;
import java.util.Set;

/// Needless parentheses around queries inside expressions: `a IN ((SELECT ..))`. In FROM and around
/// arms of a set operation they count.
final class Subqueries implements Rewrite {

    private static final Set<Kind> COUNTING =
            Set.of(Kind.SOURCE, Kind.SET, Kind.CTE, Kind.SUBQUERY, Kind.OTHER);
    private static final List<String> LISTED = List.of(Words.HOLE, "IN", "(", Words.HOLE, ")");

    @Override
    public Node apply(Node node) {
        return unwrapped(node);
    }

    private static Node unwrapped(Node node) {
        Node unlisted = isListed(node) ? node.withWords(Words.HOLE, "IN", Words.HOLE) : node;
        boolean counts = COUNTING.contains(node.kind());
        return counts ? unlisted : unlisted.map(Subqueries::inner);
    }

    private static boolean isListed(Node node) {
        return node.words().equals(LISTED) && inner(node.last()).is(Kind.SUBQUERY);
    }

    private static Node inner(Node node) {
        boolean wraps =
                (node.is(Kind.SUBQUERY) || node.is(Kind.PAREN))
                        && node.children().size() == 1
                        && node.first().is(Kind.SUBQUERY);
        return wraps ? inner(node.first()) : node;
    }
}
