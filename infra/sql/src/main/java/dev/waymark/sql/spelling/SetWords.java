package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;

/// UNION DISTINCT is UNION, and MINUS is EXCEPT where the dialect says so.
final class SetWords implements Rewrite {

    private final Dialect dialect;

    SetWords(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.SET) ? spelled(node) : node;
    }

    private Node spelled(Node set) {
        List<String> words =
                set.words().stream()
                        .filter(word -> !word.equals("DISTINCT"))
                        .map(word -> isMinus(word) ? "EXCEPT" : word)
                        .toList();
        return new Node(Kind.SET, words, set.children());
    }

    private boolean isMinus(String word) {
        return word.equals("MINUS") && dialect.minusIsExcept();
    }
}
