package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.ScdColumns;

/// What of a model's kind is hashed: values that shape its rows (semantics 2.3) and values that
/// only steer how and when they are made (semantics 2.4).
final class KindContent {

    private KindContent() {}

    /// Adds what shapes the rows.
    static void addData(Attributes to, Kind kind, String dialect) {
        to.add("kind", kind.label());
        switch (kind) {
            case Kind.IncrementalByTimeRange k -> timeRange(to, k, dialect);
            case Kind.IncrementalByUniqueKey k -> uniqueKey(to, k, dialect);
            case Kind.IncrementalUnmanaged k -> to.add("insert_overwrite", k.insertOverwrite());
            case Kind.View k -> to.add("materialized", k.materialized());
            case Kind.Seed k -> csv(to, k.csv());
            case Kind.ScdType2ByTime k -> scdByTime(to, k, dialect);
            case Kind.ScdType2ByColumn k -> scdByColumn(to, k, dialect);
            case Kind.Custom k -> custom(to, k);
            case Kind.Full _,
                    Kind.Embedded _,
                    Kind.External _,
                    Kind.Managed _,
                    Kind.IncrementalByPartition _ -> {}
        }
    }

    /// Adds what does not shape the rows.
    static void addMetadata(Attributes to, Kind kind) {
        Batching batching = kind.batching();
        to.add("batch_size", kind instanceof Kind.Seed seed ? seed.batchSize() : batching.size());
        to.add("batch_concurrency", batching.concurrency());
        if (kind instanceof Kind.IncrementalByTimeRange timeRange) {
            to.add("partition_by_time_column", timeRange.partitionByTimeColumn());
        }
        Evolution evolution = kind.evolution();
        if (evolution != null) {
            evolution(to, evolution);
        }
    }

    private static void evolution(Attributes to, Evolution evolution) {
        to.add("forward_only", evolution.forwardOnly())
                .add("disable_restatement", evolution.disableRestatement())
                .add("on_destructive_change", evolution.onDestructiveChange())
                .add("on_additive_change", evolution.onAdditiveChange())
                .add("auto_restatement_cron", evolution.autoRestatementCron())
                .add("auto_restatement_intervals", evolution.autoRestatementIntervals());
    }

    private static void timeRange(Attributes to, Kind.IncrementalByTimeRange kind, String dialect) {
        incremental(to, dialect, kind.batching());
        to.add("time_column", kind.timeColumn().expression())
                .add("time_column format", kind.timeColumn().format());
    }

    private static void uniqueKey(Attributes to, Kind.IncrementalByUniqueKey kind, String dialect) {
        incremental(to, dialect, kind.batching());
        to.each("unique_key", kind.uniqueKey())
                .add("when_matched", kind.whenMatched())
                .add("merge_filter", kind.mergeFilter());
    }

    private static void incremental(Attributes to, String dialect, Batching batching) {
        to.add("dialect", dialect).add("lookback", batching.lookback());
    }

    private static void scdByTime(Attributes to, Kind.ScdType2ByTime kind, String dialect) {
        scd(to, kind.scd(), dialect);
        to.add("updated_at_name", kind.updatedAt())
                .add("updated_at_as_valid_from", kind.updatedAtAsValidFrom());
    }

    private static void scdByColumn(Attributes to, Kind.ScdType2ByColumn kind, String dialect) {
        scd(to, kind.scd(), dialect);
        to.each("columns", kind.columns())
                .add("execution_time_as_valid_from", kind.executionTimeAsValidFrom())
                .add("updated_at_name", kind.updatedAt());
    }

    private static void scd(Attributes to, ScdColumns scd, String dialect) {
        to.add("dialect", dialect)
                .each("unique_key", scd.uniqueKey())
                .add("valid_from_name", scd.validFrom())
                .add("valid_to_name", scd.validTo())
                .add("invalidate_hard_deletes", scd.invalidateHardDeletes())
                .add("time_data_type", scd.timeDataType())
                .add("batch_size", scd.batchSize());
    }

    private static void custom(Attributes to, Kind.Custom kind) {
        to.add("materialization", kind.materialization())
                .add("materialization_properties", kind.properties())
                .add("lookback", kind.batching().lookback());
    }

    private static void csv(Attributes to, CsvSettings csv) {
        to.add("delimiter", csv.delimiter())
                .add("quotechar", csv.quoteChar())
                .add("doublequote", csv.doubleQuote())
                .add("escapechar", csv.escapeChar())
                .add("skipinitialspace", csv.skipInitialSpace())
                .add("lineterminator", csv.lineTerminator())
                .add("encoding", csv.encoding())
                .add("na_values", csv.naValues())
                .add("keep_default_na", csv.keepDefaultNa());
    }
}
