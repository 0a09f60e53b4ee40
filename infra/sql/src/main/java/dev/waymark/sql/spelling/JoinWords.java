package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Kinds of joins that the parser takes for an alias: `FROM t ANTI JOIN u`. Writes AS in front of
/// every alias that is left.
final class JoinWords implements Rewrite {

    private static final Set<String> KINDS = Set.of("ANTI", "SEMI", "ASOF", "POSITIONAL");

    @Override
    public Node apply(Node tree) {
        return holdsSources(tree) ? tree.bottomUp(JoinWords::written) : tree;
    }

    private static Node written(Node node) {
        return hasSources(node) ? node.with(moved(node.children())) : node;
    }

    /// Most trees are expressions, in which there is nothing to change.
    private static boolean holdsSources(Node tree) {
        List<Node> children = tree.children();
        boolean holds = hasSources(tree);
        for (int i = 0; !holds && i < children.size(); i++) {
            holds = holdsSources(children.get(i));
        }
        return holds;
    }

    private static boolean hasSources(Node node) {
        return node.is(Kind.SELECT) || node.is(Kind.JOINED);
    }

    private static List<Node> moved(List<Node> parts) {
        List<Node> moved = new ArrayList<>(parts);
        for (int i = 0; i + 1 < moved.size(); i++) {
            String kind = kind(source(moved.get(i)));
            if (!kind.isEmpty() && isPlainJoin(moved.get(i + 1))) {
                moved.set(i, withoutAlias(moved.get(i)));
                moved.set(i + 1, prefixed(moved.get(i + 1), kind));
            }
        }
        moved.replaceAll(JoinWords::named);
        return moved;
    }

    private static Node source(Node part) {
        boolean clause = part.is(Kind.FROM) || part.is(Kind.JOIN);
        return clause ? part.first() : part;
    }

    private static boolean isPlainJoin(Node part) {
        return part.is(Kind.JOIN) && part.words().getFirst().equals("JOIN");
    }

    /// Empty when its alias is no such word, or has an AS.
    private static String kind(Node source) {
        boolean bare = source.is(Kind.SOURCE) && isBare(source);
        String alias = bare ? source.name().toUpperCase(Locale.ROOT) : "";
        return KINDS.contains(alias) ? alias : "";
    }

    private static boolean isBare(Node source) {
        int place = source.children().size();
        return source.words().size() > place && Words.isIdentifier(source.words().get(place));
    }

    private static Node withoutAlias(Node part) {
        if (!part.is(Kind.SOURCE)) {
            List<Node> children = new ArrayList<>(part.children());
            children.set(0, withoutAlias(part.first()));
            return part.with(children);
        }
        List<String> words = part.words().subList(0, part.children().size());
        return new Node(Kind.SOURCE, words, part.children());
    }

    private static Node prefixed(Node join, String kind) {
        List<String> words = new ArrayList<>(join.words());
        words.addFirst(kind);
        return new Node(Kind.JOIN, words, join.children());
    }

    /// With AS in front of the alias.
    private static Node named(Node part) {
        if (part.is(Kind.FROM) || part.is(Kind.JOIN)) {
            List<Node> children = new ArrayList<>(part.children());
            children.set(0, named(part.first()));
            return part.with(children);
        }
        if (!part.is(Kind.SOURCE) || !isBare(part)) {
            return part;
        }
        List<String> words = new ArrayList<>(part.words());
        words.add(part.children().size(), "AS");
        return new Node(Kind.SOURCE, words, part.children());
    }
}
