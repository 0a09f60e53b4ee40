package dev.waymark.kernel.pack;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Kind.ScdColumns;
import dev.waymark.kernel.model.Kind.TimeColumn;
import org.jspecify.annotations.Nullable;

/// How a model is materialised, in few bytes.
final class PackedKind {

    private static final int FULL = 0;
    private static final int VIEW = 1;
    private static final int SEED = 2;
    private static final int EMBEDDED = 3;
    private static final int EXTERNAL = 4;
    private static final int TIME_RANGE = 5;
    private static final int UNIQUE_KEY = 6;
    private static final int PARTITION = 7;
    private static final int UNMANAGED = 8;
    private static final int SCD_BY_TIME = 9;
    private static final int SCD_BY_COLUMN = 10;
    private static final int MANAGED = 11;
    private static final int CUSTOM = 12;

    private static final OnChange[] REACTIONS = OnChange.values();

    private PackedKind() {}

    static void write(Sink to, Kind kind) {
        switch (kind) {
            case Kind.Full _ -> to.number(FULL);
            case Kind.View view -> to.number(VIEW).truth(view.materialized());
            case Kind.Seed seed -> {
                to.number(SEED).text(seed.path()).number(seed.batchSize());
                write(to, seed.csv());
            }
            case Kind.Embedded _ -> to.number(EMBEDDED);
            case Kind.External _ -> to.number(EXTERNAL);
            case Kind.IncrementalByTimeRange range -> write(to.number(TIME_RANGE), range);
            case Kind.IncrementalByUniqueKey key -> write(to.number(UNIQUE_KEY), key);
            case Kind.IncrementalByPartition partition ->
                    write(to.number(PARTITION), partition.evolution());
            case Kind.IncrementalUnmanaged it ->
                    write(to.number(UNMANAGED).truth(it.insertOverwrite()), it.evolution());
            case Kind.ScdType2ByTime scd -> write(to.number(SCD_BY_TIME), scd);
            case Kind.ScdType2ByColumn scd -> write(to.number(SCD_BY_COLUMN), scd);
            case Kind.Managed _ -> to.number(MANAGED);
            case Kind.Custom custom -> write(to.number(CUSTOM), custom);
        }
    }

    static Kind read(Source from) {
        return switch (from.number()) {
            case FULL -> new Kind.Full();
            case VIEW -> new Kind.View(from.truth());
            case SEED -> new Kind.Seed(from.text(), from.number(), csv(from));
            case EMBEDDED -> new Kind.Embedded();
            case EXTERNAL -> new Kind.External();
            case TIME_RANGE -> timeRange(from);
            case UNIQUE_KEY -> uniqueKey(from);
            case PARTITION -> new Kind.IncrementalByPartition(evolution(from));
            case UNMANAGED -> new Kind.IncrementalUnmanaged(from.truth(), evolution(from));
            case SCD_BY_TIME -> scdByTime(from);
            case SCD_BY_COLUMN -> scdByColumn(from);
            case MANAGED -> new Kind.Managed();
            case CUSTOM ->
                    new Kind.Custom(from.text(), from.text(), batching(from), evolution(from));
            default -> throw new IllegalArgumentException("no kind of a model");
        };
    }

    private static void write(Sink to, Kind.IncrementalByTimeRange kind) {
        to.text(kind.timeColumn().expression()).text(kind.timeColumn().format());
        write(to, kind.batching());
        write(to, kind.evolution());
        to.truth(kind.partitionByTimeColumn());
    }

    private static Kind timeRange(Source from) {
        return new Kind.IncrementalByTimeRange(
                new TimeColumn(from.text(), from.text()),
                batching(from),
                evolution(from),
                from.truth());
    }

    private static void write(Sink to, Kind.IncrementalByUniqueKey kind) {
        to.texts(kind.uniqueKey()).text(kind.whenMatched()).text(kind.mergeFilter());
        write(to, kind.batching());
        write(to, kind.evolution());
    }

    private static Kind uniqueKey(Source from) {
        return new Kind.IncrementalByUniqueKey(
                from.texts(),
                from.textOrNull(),
                from.textOrNull(),
                batching(from),
                evolution(from));
    }

    private static void write(Sink to, Kind.ScdType2ByTime kind) {
        write(to, kind.scd());
        to.text(kind.updatedAt()).truth(kind.updatedAtAsValidFrom());
        write(to, kind.evolution());
    }

    private static Kind scdByTime(Source from) {
        return new Kind.ScdType2ByTime(scd(from), from.text(), from.truth(), evolution(from));
    }

    private static void write(Sink to, Kind.ScdType2ByColumn kind) {
        write(to, kind.scd());
        to.texts(kind.columns()).truth(kind.executionTimeAsValidFrom()).text(kind.updatedAt());
        write(to, kind.evolution());
    }

    private static Kind scdByColumn(Source from) {
        return new Kind.ScdType2ByColumn(
                scd(from), from.texts(), from.truth(), from.textOrNull(), evolution(from));
    }

    private static void write(Sink to, Kind.Custom kind) {
        to.text(kind.materialization()).text(kind.properties());
        write(to, kind.batching());
        write(to, kind.evolution());
    }

    private static void write(Sink to, ScdColumns scd) {
        to.texts(scd.uniqueKey()).text(scd.validFrom()).text(scd.validTo());
        to.truth(scd.invalidateHardDeletes()).text(scd.timeDataType());
        to.maybe(scd.batchSize(), Sink::number);
    }

    private static ScdColumns scd(Source from) {
        return new ScdColumns(
                from.texts(),
                from.text(),
                from.text(),
                from.truth(),
                from.text(),
                from.maybe(Source::number));
    }

    private static void write(Sink to, Batching batching) {
        to.maybe(batching.size(), Sink::number).maybe(batching.concurrency(), Sink::number);
        to.number(batching.lookback());
    }

    private static Batching batching(Source from) {
        return new Batching(from.maybe(Source::number), from.maybe(Source::number), from.number());
    }

    private static void write(Sink to, Evolution evolution) {
        to.truth(evolution.forwardOnly()).truth(evolution.disableRestatement());
        to.one(evolution.onDestructiveChange()).one(evolution.onAdditiveChange());
        to.text(evolution.autoRestatementCron());
        to.maybe(evolution.autoRestatementIntervals(), Sink::number);
    }

    private static Evolution evolution(Source from) {
        return new Evolution(
                from.truth(),
                from.truth(),
                from.one(REACTIONS),
                from.one(REACTIONS),
                from.textOrNull(),
                from.maybe(Source::number));
    }

    private static void write(Sink to, CsvSettings csv) {
        to.text(csv.delimiter()).text(csv.quoteChar()).maybe(csv.doubleQuote(), Sink::truth);
        to.text(csv.escapeChar()).maybe(csv.skipInitialSpace(), Sink::truth);
        to.text(csv.lineTerminator()).text(csv.encoding());
        to.maybe(csv.naValues(), Sink::texts).maybe(csv.keepDefaultNa(), Sink::truth);
    }

    private static CsvSettings csv(Source from) {
        return new CsvSettings(
                from.textOrNull(),
                from.textOrNull(),
                truth(from),
                from.textOrNull(),
                truth(from),
                from.textOrNull(),
                from.textOrNull(),
                from.maybe(Source::texts),
                truth(from));
    }

    private static @Nullable Boolean truth(Source from) {
        return from.maybe(Source::truth);
    }
}
