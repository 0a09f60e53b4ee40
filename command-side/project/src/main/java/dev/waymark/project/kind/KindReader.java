package dev.waymark.project.kind;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns a kind as written into a kernel value with all defaults (semantics 1.8).
final class KindReader {

    private final String name;
    private final Block block;
    private final KindSurroundings around;

    KindReader(String name, Block block, KindSurroundings around) {
        this.name = name;
        this.block = block;
        this.around = around;
    }

    /// Null, with a finding, when the kind lacks what it cannot be without.
    @Nullable Kind read() {
        return switch (name) {
            case "FULL" -> new Kind.Full();
            case "VIEW" -> new Kind.View(block.truth("materialized", false));
            case "SEED" -> new SeedKindReader(block).read();
            case "EMBEDDED" -> new Kind.Embedded();
            case "EXTERNAL" -> new Kind.External();
            case "INCREMENTAL_BY_TIME_RANGE" -> timeRange();
            case "INCREMENTAL_BY_UNIQUE_KEY" -> uniqueKey();
            case "INCREMENTAL_BY_PARTITION" -> partition();
            case "INCREMENTAL_UNMANAGED" -> unmanaged();
            case "SCD_TYPE_2_BY_TIME", "SCD_TYPE_2_BY_COLUMN" ->
                    new HistoryKindReader(block, around, evolution(true, true)).read(name);
            case "MANAGED" -> unsupported("managed-model-not-supported", new Kind.Managed());
            default -> custom();
        };
    }

    private @Nullable Kind timeRange() {
        Kind.TimeColumn column = timeColumn();
        return column == null
                ? null
                : new Kind.IncrementalByTimeRange(
                        column,
                        batching(),
                        evolution(false, false),
                        block.truth("partition_by_time_column", true));
    }

    private Kind.@Nullable TimeColumn timeColumn() {
        List<Value> parts = block.items("time_column");
        if (parts.isEmpty()) {
            block.findings()
                    .error(
                            "time-column-missing",
                            block.has("time_column")
                                    ? "Time Column cannot be empty."
                                    : "INCREMENTAL_BY_TIME_RANGE needs a time column.",
                            "Add `time_column <column>` to the kind.",
                            block.placeOf("time_column"));
            return null;
        }
        String format =
                parts.size() > 1
                        ? TimeFormats.toPython(parts.get(1).text(), parts.get(1).origin().dialect())
                        : around.timeColumnFormat();
        return new Kind.TimeColumn(around.expression(parts.getFirst()), format);
    }

    private @Nullable Kind uniqueKey() {
        List<String> key = around.uniqueKey(block, name);
        return key.isEmpty()
                ? null
                : new Kind.IncrementalByUniqueKey(
                        key,
                        sql("when_matched"),
                        sql("merge_filter"),
                        new Batching(block.positive("batch_size"), 1, lookback()),
                        evolution(false, false));
    }

    /// Forward-only by nature, which therefore cannot be said.
    private Kind partition() {
        if (block.has("forward_only")) {
            block.findings()
                    .error(
                            "forward-only-given",
                            "INCREMENTAL_BY_PARTITION is always forward-only.",
                            "Remove forward_only.",
                            block.placeOf("forward_only"));
        }
        return new Kind.IncrementalByPartition(evolution(true, false));
    }

    private Kind unmanaged() {
        return new Kind.IncrementalUnmanaged(
                block.truth("insert_overwrite", false), evolution(true, true));
    }

    private Kind custom() {
        String properties = block.value("materialization_properties").map(Value::sql).orElse("");
        Kind custom =
                new Kind.Custom(
                        block.text("materialization", ""),
                        properties,
                        batching(),
                        evolution(false, false));
        return unsupported("custom-model-not-supported", custom);
    }

    private Kind unsupported(String code, Kind kind) {
        block.findings()
                .warning(
                        code,
                        "Models of kind "
                                + name
                                + " are planned; an apply that needs one is refused.",
                        "Use another kind, or set `enabled false` while you try Waymark.",
                        block.at());
        return kind;
    }

    private Batching batching() {
        Integer concurrency = block.positive("batch_concurrency");
        return new Batching(
                block.positive("batch_size"),
                concurrency == null ? around.batchConcurrency() : concurrency,
                lookback());
    }

    private int lookback() {
        Integer lookback = block.positive("lookback");
        return lookback == null ? 0 : lookback;
    }

    private Evolution evolution(boolean forwardOnly, boolean disableRestatement) {
        return new Evolution(
                name.equals("INCREMENTAL_BY_PARTITION") || block.truth("forward_only", forwardOnly),
                block.truth("disable_restatement", disableRestatement),
                onChange("on_destructive_change", around.onDestructive(), OnChange.ERROR),
                onChange("on_additive_change", around.onAdditive(), OnChange.ALLOW),
                cron(),
                block.positive("auto_restatement_intervals"));
    }

    private OnChange onChange(String property, @Nullable OnChange byDefault, OnChange otherwise) {
        OnChange written = block.choice(property, OnChange.class);
        if (written != null) {
            return written;
        }
        return byDefault == null ? otherwise : byDefault;
    }

    private @Nullable String cron() {
        String written = block.text("auto_restatement_cron");
        try {
            if (written != null) {
                Cron.of(written, "UTC");
            }
            return written;
        } catch (IllegalArgumentException e) {
            block.findings()
                    .error(
                            "cron-invalid",
                            String.valueOf(e.getMessage()),
                            "Write five fields or a nickname such as '@daily'.",
                            block.placeOf("auto_restatement_cron"));
            return null;
        }
    }

    private @Nullable String sql(String property) {
        return block.value(property).map(Value::sql).orElse(null);
    }

    /// The name in full: upper case, old names replaced.
    static String fullName(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        return upper.equals("SCD_TYPE_2") ? "SCD_TYPE_2_BY_TIME" : upper;
    }
}
