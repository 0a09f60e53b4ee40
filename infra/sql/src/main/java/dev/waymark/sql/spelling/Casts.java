package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;

/// `a::int` as `CAST(a AS int)`.
final class Casts implements Rewrite {

    @Override
    public Node apply(Node node) {
        return isSymbol(node) ? spelled(node) : node;
    }

    private static boolean isSymbol(Node node) {
        return node.is(Kind.CAST) && node.words().contains("::");
    }

    private static Node spelled(Node cast) {
        return cast.withWords("CAST", "(", Words.HOLE, "AS", Words.HOLE, ")");
    }
}
