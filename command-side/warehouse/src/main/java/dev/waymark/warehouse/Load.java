package dev.waymark.warehouse;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One batch to do, in the engine's own SQL. No statement of it may begin or end a transaction.
///
/// @param exists whether the table is known to be there; one that is not known to be is made unless
///   it is
/// @param dress of the table or view, if this load makes it or all of its rows anew
/// @param before statements in front of the rows, in the same transaction
/// @param after statements behind them, in the same transaction
public record Load(
        RunId run,
        Batch batch,
        TableName table,
        boolean exists,
        Rows rows,
        Dress dress,
        List<String> before,
        List<String> after) {

    /// How the rows get into the table, which is created when it is missing.
    public sealed interface Rows {

        /// The table holds this query's rows and no others.
        ///
        /// @param columns declared ones, in order; null to take the query's
        record Replace(String query, @Nullable List<Column> columns) implements Rows {}

        /// Rows whose time lies in `[low, high]` become this query's rows of that range.
        ///
        /// @param time column as SQL, on both sides
        /// @param low SQL literal of the column's type
        /// @param high SQL literal, inclusive
        record ReplaceRange(
                String query, String time, String low, String high, @Nullable List<Column> columns)
                implements Rows {}

        /// Rows that share their key with any of this query's give way to the query's.
        ///
        /// @param key expressions over columns that both sides have; a key of several that holds
        ///   null is equal to itself, a single null to none (semantics 1.9)
        /// @param unique whether one row of each key is enough, whichever
        record ReplaceKeys(
                String query, List<String> key, boolean unique, @Nullable List<Column> columns)
                implements Rows {}

        /// The query's rows are merged into the table: what is new is added.
        ///
        /// @param key expressions over columns that both sides have
        /// @param matched clauses for rows that are there, over `source` and `target`; null to take
        ///   all columns of the source
        /// @param filter further condition of a match, over `source` and `target`; null for none
        record Merge(
                String query,
                List<String> key,
                @Nullable String matched,
                @Nullable String filter,
                @Nullable List<Column> columns)
                implements Rows {}

        /// The query's rows come on top.
        record Append(String query, @Nullable List<Column> columns) implements Rows {}

        /// The view shows this query.
        record View(String query) implements Rows {}

        /// The table holds the rows of a csv text.
        ///
        /// @param columns with types, in the order of the table
        record Csv(String text, CsvSettings settings, List<Column> columns) implements Rows {}

        /// Nothing is computed: audits of a table that is not ours.
        record None() implements Rows {}
    }
}
