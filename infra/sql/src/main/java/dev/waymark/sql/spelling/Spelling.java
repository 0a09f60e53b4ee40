package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Node;
import java.util.List;

/// One way to write what a dialect lets people write in several; needs to know nothing but the
/// text.
public final class Spelling {

    private Spelling() {}

    /// @param defaultCatalog in front of names that have no catalog
    public static Node of(Node tree, Dialect dialect, String defaultCatalog) {
        Rewrite[] words = words(dialect).toArray(Rewrite[]::new);
        Node spelled = tree.bottomUp(node -> rewritten(node, words));
        Node named = spelled.bottomUp(new TableNames(dialect, defaultCatalog)::apply);
        return OutputNames.outermost(named);
    }

    private static Node rewritten(Node node, Rewrite[] rewrites) {
        Node result = node;
        for (Rewrite rewrite : rewrites) {
            result = rewrite.apply(result);
        }
        return result;
    }

    private static List<Rewrite> words(Dialect dialect) {
        return List.of(
                new Casts(),
                new TypeNames(dialect),
                new Units(dialect),
                new Intervals(),
                new Substrings(),
                new FunctionNames(dialect),
                new Operators(dialect),
                new Likes(dialect),
                new AssignedNames(dialect),
                new SetWords(dialect),
                new NullPlacement(dialect),
                new Limits(),
                new JoinWords(),
                new CommaJoins(dialect),
                new Subqueries());
    }
}
