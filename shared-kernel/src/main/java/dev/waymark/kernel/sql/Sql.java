package dev.waymark.kernel.sql;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What Waymark asks of a mind that understands SQL. Texts come with macros expanded. What the mind
/// cannot read is never guessed at: facts say so, comparisons are [Likeness.Unreadable], columns
/// are null.
public interface Sql {

    /// The facts of one statement: whether it can be read, and the tables it names.
    ///
    /// @param text one query, without a closing semicolon
    /// @param dialect lower case, as in a model
    QueryFacts facts(String text, String dialect);

    /// How two forms of a query differ (semantics 2.5 and 3.6).
    Likeness compare(Query before, Query after);

    /// The columns of the result, in order; types null where the SQL alone cannot tell.
    ///
    /// @return null when not even the names can be told: a star over a table of unknown columns
    @Nullable List<Column> columns(Query query);

    /// Columns that the query names and that no table of it has, or that several have, as written:
    /// `zz`, `t.zz`. Only what is certain: nothing when the query cannot be read, when the columns
    /// of any of its tables are not known, or when it is not to be optimised.
    default List<String> unresolved(Query query) {
        return List.of();
    }

    /// The same text with table names replaced, names quoted that the dialect's engine would take
    /// for keywords, and nothing else touched.
    ///
    /// @param replacements full name of a table to the text that takes its place: a quoted table
    ///   name, or a parenthesised query. A table without an alias gets its old last part as one.
    /// @param defaultCatalog in front of names that have no catalog
    String relocate(
            String text,
            String dialect,
            String defaultCatalog,
            Map<ModelName, String> replacements);

    /// The same query with an alias for each projection that has none and that an engine would call
    /// otherwise than SQLMesh: `a::INT AS a`, `COUNT(*) AS "_col_1"`. A text that is no query stays
    /// as it is.
    String named(String query, String dialect);

    /// The name as the dialect folds it: case, default catalog in front of names with a schema,
    /// quotes removed.
    ModelName normalise(String written, String dialect, String defaultCatalog);

    /// An identifier quoted for the dialect.
    String quote(String identifier, String dialect);

    /// A query with what is known of the tables that it reads.
    ///
    /// @param defaultCatalog in front of names that have no catalog
    /// @param sources columns of tables by full name; a table that is not there has unknown columns
    /// @param optimise whether equivalent forms count as the same (the model's `optimize_query`)
    record Query(
            String text,
            String dialect,
            String defaultCatalog,
            Map<ModelName, List<Column>> sources,
            boolean optimise) {}

    /// @param readable whether the whole statement was understood
    /// @param refusal what was not understood, null when readable
    /// @param tables names of the tables as written, CTEs left out; from tokens alone when not
    ///   readable
    record QueryFacts(boolean readable, @Nullable Refusal refusal, SortedSet<String> tables) {}

    /// @param message of the parser, one line
    /// @param line 1-based in the text that was given; 0 when unknown
    /// @param column 1-based; 0 when unknown
    record Refusal(String message, int line, int column) {}
}
