package dev.waymark.sql.canonical;

import dev.waymark.kernel.sql.Sql.Query;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Node;
import java.util.List;

/// Brings a tree to the form that all queries of the same meaning share. The steps in their order:
///
/// 1. spelling: synonyms of functions, types and keywords, per dialect
/// 2. names: default catalog, aliases of tables, names of outputs
/// 3. columns say which source they come from; stars are written out, ordinals and names of outputs
///    replaced
/// 4. needless parentheses, sides of comparisons, constants, chains of AND and OR, BETWEEN
public final class Canonical {

    private Canonical() {}

    /// Steps 1 and 2, which need to know nothing but the text.
    public static Node plain(Node tree, Dialect dialect, String defaultCatalog) {
        Node plain = tree;
        for (Rewrite rewrite : spelling(dialect)) {
            plain = rewrite.apply(plain);
        }
        for (Rewrite rewrite : names(dialect, defaultCatalog)) {
            plain = rewrite.apply(plain);
        }
        return plain;
    }

    private static List<Rewrite> spelling(Dialect dialect) {
        return List.of(
                new Casts(),
                new TypeNames(dialect),
                new Units(dialect),
                new Intervals(),
                new Substrings(),
                new FunctionNames(dialect),
                new AssignedNames(dialect),
                new SetWords(dialect),
                new NullPlacement(dialect),
                new Limits(dialect),
                new JoinWords(),
                new Subqueries());
    }

    private static List<Rewrite> names(Dialect dialect, String defaultCatalog) {
        return List.of(new TableNames(dialect, defaultCatalog), new OutputNames());
    }

    /// Step 3.
    ///
    /// @param plain the query's tree after steps 1 and 2
    public static Resolution resolve(Node plain, Query query, Dialect dialect, Typing typing) {
        Doubts doubts = new Doubts();
        Resolver resolver = new Resolver(dialect, query.sources(), typing, doubts);
        Resolved resolved = resolver.query(plain, null, Ctes.NONE);
        return new Resolution(resolved.query(), resolved.columns(), doubts.reasons());
    }

    /// Step 4.
    public static Node simplify(Node resolved, Dialect dialect) {
        return new Simplifier(dialect).query(resolved);
    }
}
