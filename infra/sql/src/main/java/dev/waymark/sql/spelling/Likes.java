package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// `c NOT RLIKE 'k'` as `NOT c RLIKE 'k'`; in Snowflake NOT LIKE and NOT ILIKE, too, which are
/// forms of their own elsewhere.
final class Likes implements Rewrite {

    private static final Set<String> PATTERNS = Set.of("RLIKE", "REGEXP", "SIMILAR", "REGEXP_LIKE");
    private static final Set<String> PLAIN = Set.of("LIKE", "ILIKE");

    private final Dialect dialect;

    Likes(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        return isNegated(node) ? outside(node) : node;
    }

    private boolean isNegated(Node node) {
        return node.is(Kind.PREDICATE)
                && node.words().size() > 2
                && node.words().get(1).equals("NOT")
                && moves(node.words());
    }

    private boolean moves(List<String> words) {
        return !Collections.disjoint(words, PATTERNS)
                || (dialect.is("snowflake") && !Collections.disjoint(words, PLAIN));
    }

    private static Node outside(Node like) {
        List<String> words = new ArrayList<>(like.words());
        words.remove(1);
        return Node.around(Kind.NOT, "NOT", new Node(Kind.PREDICATE, words, like.children()), "");
    }
}
