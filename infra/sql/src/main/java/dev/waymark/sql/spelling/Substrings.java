package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.List;

/// `SUBSTRING(c FROM 1 FOR 2)` as `SUBSTRING(c, 1, 2)`.
final class Substrings implements Rewrite {

    private static final List<String> NAMED =
            List.of("SUBSTRING", "(", Words.HOLE, "FROM", Words.HOLE, "FOR", Words.HOLE, ")");

    @Override
    public Node apply(Node node) {
        return node.words().equals(NAMED) ? listed(node) : node;
    }

    private static Node listed(Node call) {
        List<String> words =
                NAMED.stream()
                        .map(word -> word.equals("FROM") || word.equals("FOR") ? "," : word)
                        .toList();
        return new Node(Kind.CALL, words, call.children());
    }
}
