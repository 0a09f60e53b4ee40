package dev.waymark.sql.call;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Locale;
import java.util.Set;

/// Functions in a select list that make more rows of one, as far as SQLMesh's parser knows them
/// (semantics 3.6).
public final class Unnesting {

    private static final Set<String> NAMES =
            Set.of(
                    "UNNEST",
                    "ARRAYJOIN",
                    "GENERATOR",
                    "EXPLODE",
                    "EXPLODE_OUTER",
                    "POSEXPLODE",
                    "POSEXPLODE_OUTER",
                    "INLINE",
                    "INLINE_OUTER",
                    "FLATTEN",
                    "STACK",
                    "LATERAL");

    private Unnesting() {}

    /// Anywhere in it, outside of queries of its own.
    public static boolean in(Node node) {
        if (node.is(Kind.SUBQUERY)) {
            return false;
        }
        return is(node) || node.children().stream().anyMatch(Unnesting::in);
    }

    private static boolean is(Node node) {
        return switch (node.kind()) {
            case CALL -> NAMES.contains(node.words().getFirst());
            case OPAQUE ->
                    node.words().stream()
                            .anyMatch(word -> NAMES.contains(word.toUpperCase(Locale.ROOT)));
            default -> false;
        };
    }
}
