package dev.waymark.sql.canonical;

import dev.waymark.kernel.sql.Sql.Query;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.resolve.Resolution;
import dev.waymark.sql.resolve.Typing;
import dev.waymark.sql.simplify.Simplifier;
import dev.waymark.sql.spelling.Spelling;
import dev.waymark.sql.tree.Node;

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
        return Spelling.of(tree, dialect, defaultCatalog);
    }

    /// Step 3.
    ///
    /// @param plain the query's tree after steps 1 and 2
    public static Resolution resolve(Node plain, Query query, Dialect dialect, Typing typing) {
        return Resolution.of(plain, dialect, query.sources(), typing);
    }

    /// Step 4.
    public static Node simplify(Node resolved, Dialect dialect) {
        return new Simplifier(dialect).query(resolved);
    }
}
