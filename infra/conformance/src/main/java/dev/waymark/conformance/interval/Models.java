package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Models with just the facts that interval arithmetic looks at.
final class Models {

    private Models() {}

    static Model of(JsonNode node, Cron cron, IntervalUnit unit) {
        ModelName name = Nodes.name(node.path("name").asText("m"));
        SortedSet<ModelName> parents = new TreeSet<>();
        node.path("parents").forEach(parent -> parents.add(Nodes.name(parent.asText())));
        if (node.path("self_reference").asBoolean()) {
            parents.add(name);
        }
        List<AuditCall> audits =
                node.has("audits")
                        ? List.of(new AuditCall("not_null", new TreeMap<>()))
                        : List.of();
        return model(name, kind(node), schedule(node, cron, unit), parents, audits);
    }

    static Model model(
            ModelName name,
            Kind kind,
            Schedule schedule,
            SortedSet<ModelName> parents,
            List<AuditCall> audits) {
        return new Model(
                name,
                "duckdb",
                kind,
                schedule,
                new Body.Nothing(),
                Layout.in("s"),
                About.NOTHING,
                null,
                audits,
                List.of(),
                parents,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "models/m.sql");
    }

    private static Schedule schedule(JsonNode node, Cron cron, IntervalUnit unit) {
        return new Schedule(
                cron.expression(),
                cron.zone().getId(),
                text(node, "start"),
                text(node, "end"),
                unit,
                node.path("allow_partials").asBoolean());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? Nodes.text(node.get(field)) : null;
    }

    private static Kind kind(JsonNode node) {
        Batching batching =
                new Batching(
                        number(node, "batch_size"),
                        number(node, "batch_concurrency"),
                        node.path("lookback").asInt());
        return switch (node.path("kind").asText("INCREMENTAL_BY_TIME_RANGE")) {
            case "INCREMENTAL_BY_TIME_RANGE" ->
                    new Kind.IncrementalByTimeRange(
                            new Kind.TimeColumn("ds", "%Y-%m-%d"),
                            batching,
                            evolution(node, false),
                            true);
            case "INCREMENTAL_BY_UNIQUE_KEY" ->
                    new Kind.IncrementalByUniqueKey(
                            List.of("id"), null, null, batching, evolution(node, false));
            case "INCREMENTAL_BY_PARTITION" ->
                    new Kind.IncrementalByPartition(evolution(node, false));
            case "INCREMENTAL_UNMANAGED" ->
                    new Kind.IncrementalUnmanaged(false, evolution(node, true));
            case "SCD_TYPE_2_BY_TIME" ->
                    new Kind.ScdType2ByTime(
                            scd(batching), "updated_at", false, evolution(node, true));
            case "SCD_TYPE_2_BY_COLUMN" ->
                    new Kind.ScdType2ByColumn(
                            scd(batching), List.of("*"), false, null, evolution(node, true));
            case "FULL" -> new Kind.Full();
            case "VIEW" -> new Kind.View(false);
            case "SEED" -> new Kind.Seed("seed.csv", 1000, Kind.CsvSettings.DEFAULT);
            case "EMBEDDED" -> new Kind.Embedded();
            case "EXTERNAL" -> new Kind.External();
            default -> throw new IllegalStateException("unknown kind: " + node);
        };
    }

    private static Evolution evolution(JsonNode node, boolean fixedByDefault) {
        return new Evolution(
                node.path("forward_only").asBoolean(fixedByDefault),
                node.path("disable_restatement").asBoolean(fixedByDefault),
                OnChange.ERROR,
                OnChange.ALLOW,
                text(node, "auto_restatement_cron"),
                number(node, "auto_restatement_intervals"));
    }

    private static Kind.ScdColumns scd(Batching batching) {
        return new Kind.ScdColumns(
                List.of("id"), "valid_from", "valid_to", false, "TIMESTAMP", batching.size());
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.has(field) ? Integer.valueOf(node.get(field).asInt()) : null;
    }
}
