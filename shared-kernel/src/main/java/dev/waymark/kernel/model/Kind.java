package dev.waymark.kernel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a model is materialised (semantics 1.8). Every property has a value; defaults are filled in
/// by whoever reads the model.
public sealed interface Kind {

    /// The name as SQLMesh writes it: `INCREMENTAL_BY_TIME_RANGE`.
    String label();

    /// Rebuilt whole on every due run.
    record Full() implements Kind {
        @Override
        public String label() {
            return "FULL";
        }
    }

    record View(boolean materialized) implements Kind {
        @Override
        public String label() {
            return "VIEW";
        }
    }

    /// Rows from a csv file.
    ///
    /// @param path as the user wrote it
    /// @param batchSize rows per insert
    record Seed(String path, int batchSize, CsvSettings csv) implements Kind {
        @Override
        public String label() {
            return "SEED";
        }
    }

    /// Neither table nor view: inlined as a sub-query in its children.
    record Embedded() implements Kind {
        @Override
        public String label() {
            return "EMBEDDED";
        }
    }

    /// A table that somebody else makes.
    record External() implements Kind {
        @Override
        public String label() {
            return "EXTERNAL";
        }
    }

    /// @param partitionByTimeColumn whether the time column is put first in `partitioned_by`
    record IncrementalByTimeRange(
            TimeColumn timeColumn,
            Batching batching,
            Evolution evolution,
            boolean partitionByTimeColumn)
            implements Kind {
        @Override
        public String label() {
            return "INCREMENTAL_BY_TIME_RANGE";
        }
    }

    /// @param uniqueKey key expressions as SQL
    record IncrementalByUniqueKey(
            List<String> uniqueKey,
            @Nullable String whenMatched,
            @Nullable String mergeFilter,
            Batching batching,
            Evolution evolution)
            implements Kind {
        @Override
        public String label() {
            return "INCREMENTAL_BY_UNIQUE_KEY";
        }
    }

    record IncrementalByPartition(Evolution evolution) implements Kind {
        @Override
        public String label() {
            return "INCREMENTAL_BY_PARTITION";
        }
    }

    record IncrementalUnmanaged(boolean insertOverwrite, Evolution evolution) implements Kind {
        @Override
        public String label() {
            return "INCREMENTAL_UNMANAGED";
        }
    }

    record ScdType2ByTime(
            ScdColumns scd, String updatedAt, boolean updatedAtAsValidFrom, Evolution evolution)
            implements Kind {
        @Override
        public String label() {
            return "SCD_TYPE_2_BY_TIME";
        }
    }

    /// @param columns checked columns, or `*` alone
    record ScdType2ByColumn(
            ScdColumns scd,
            List<String> columns,
            boolean executionTimeAsValidFrom,
            @Nullable String updatedAt,
            Evolution evolution)
            implements Kind {
        @Override
        public String label() {
            return "SCD_TYPE_2_BY_COLUMN";
        }
    }

    /// Kept up to date by the engine itself.
    record Managed() implements Kind {
        @Override
        public String label() {
            return "MANAGED";
        }
    }

    record Custom(String materialization, String properties, Batching batching, Evolution evolution)
            implements Kind {
        @Override
        public String label() {
            return "CUSTOM";
        }
    }

    /// @param expression the column as SQL
    /// @param format Python strftime pattern of its values
    record TimeColumn(String expression, String format) {}

    /// @param size grid intervals per statement, null for all at once
    /// @param concurrency batches at the same time, null for no bound of its own
    /// @param lookback grid intervals before a missing one that are computed again
    record Batching(@Nullable Integer size, @Nullable Integer concurrency, int lookback) {
        public static final Batching NONE = new Batching(null, null, 0);
    }

    /// What may happen to the table of an incremental model when the model changes.
    record Evolution(
            boolean forwardOnly,
            boolean disableRestatement,
            OnChange onDestructiveChange,
            OnChange onAdditiveChange,
            @Nullable String autoRestatementCron,
            @Nullable Integer autoRestatementIntervals) {}

    enum OnChange {
        ERROR,
        WARN,
        ALLOW,
        IGNORE
    }

    record ScdColumns(
            List<String> uniqueKey,
            String validFrom,
            String validTo,
            boolean invalidateHardDeletes,
            String timeDataType,
            @Nullable Integer batchSize) {}

    /// Null means the default of the csv reader.
    record CsvSettings(
            @Nullable String delimiter,
            @Nullable String quoteChar,
            @Nullable Boolean doubleQuote,
            @Nullable String escapeChar,
            @Nullable Boolean skipInitialSpace,
            @Nullable String lineTerminator,
            @Nullable String encoding,
            @Nullable List<String> naValues,
            @Nullable Boolean keepDefaultNa) {
        public static final CsvSettings DEFAULT =
                new CsvSettings(null, null, null, null, null, null, null, null, null);
    }

    /// Has neither table nor view of its own (semantics 1.8).
    default boolean isSymbolic() {
        return this instanceof Embedded || this instanceof External;
    }

    /// Keeps rows between evaluations: time range, unique key, partition, unmanaged, SCD type 2.
    default boolean isIncremental() {
        return evolution() != null && !(this instanceof Custom);
    }

    /// Has a table that holds rows.
    default boolean isMaterialized() {
        return !(isSymbolic() || this instanceof View);
    }

    /// Can only be computed again over its whole history (semantics 1.8).
    default boolean isFullHistoryRestatementOnly() {
        return switch (this) {
            case IncrementalUnmanaged _,
                    IncrementalByUniqueKey _,
                    IncrementalByPartition _,
                    ScdType2ByTime _,
                    ScdType2ByColumn _,
                    Managed _,
                    Full _,
                    View _ ->
                    true;
            case Seed _, Embedded _, External _, IncrementalByTimeRange _, Custom _ -> false;
        };
    }

    /// Rendered with the execution time only: no start, no end (semantics 1.11).
    default boolean isOnlyExecutionTime() {
        return this instanceof Full || this instanceof View;
    }

    /// How the table may evolve; null for kinds without rows that outlive an evaluation.
    default @Nullable Evolution evolution() {
        return switch (this) {
            case IncrementalByTimeRange k -> k.evolution;
            case IncrementalByUniqueKey k -> k.evolution;
            case IncrementalByPartition k -> k.evolution;
            case IncrementalUnmanaged k -> k.evolution;
            case ScdType2ByTime k -> k.evolution;
            case ScdType2ByColumn k -> k.evolution;
            case Custom k -> k.evolution;
            case Full _, View _, Seed _, Embedded _, External _, Managed _ -> null;
        };
    }

    /// Whether a changed model of this kind keeps its table by its own declaration.
    default boolean isForwardOnly() {
        Evolution evolution = evolution();
        return evolution != null && evolution.forwardOnly();
    }

    default boolean isRestatementDisabled() {
        Evolution evolution = evolution();
        return this instanceof Managed || (evolution != null && evolution.disableRestatement());
    }

    /// Batch size, concurrency and lookback; [Batching#NONE] for kinds that have none.
    default Batching batching() {
        return switch (this) {
            case IncrementalByTimeRange k -> k.batching;
            case IncrementalByUniqueKey k -> k.batching;
            case Custom k -> k.batching;
            case ScdType2ByTime k -> new Batching(k.scd.batchSize, null, 0);
            case ScdType2ByColumn k -> new Batching(k.scd.batchSize, null, 0);
            case IncrementalByPartition _,
                    IncrementalUnmanaged _,
                    Full _,
                    View _,
                    Seed _,
                    Embedded _,
                    External _,
                    Managed _ ->
                    Batching.NONE;
        };
    }
}
