package dev.waymark.planning.interval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Models with just the facts that interval arithmetic looks at.
final class Timetables {

    private static final Instant NOW = Instant.parse("2024-06-15T12:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Timetables() {}

    /// @param node fields in single quotes: `'name': 'a', 'cron': '@hourly'`
    static Timetable of(String node) {
        try {
            JsonNode fields = JSON.readTree("{" + node.replace('\'', '"') + "}");
            return Timetable.of(model(fields), NOW);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tracked tracked(String node, Intervals covered) {
        return new Tracked(of(node), covered);
    }

    static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    static TimePoint date(String date) {
        return new TimePoint(day(date), true);
    }

    static Intervals days(String from, String until) {
        return Intervals.between(day(from), day(until));
    }

    private static Model model(JsonNode node) {
        SortedSet<ModelName> parents = new TreeSet<>();
        node.path("parents").forEach(parent -> parents.add(new ModelName(parent.asText())));
        return new Model(
                new ModelName(node.path("name").asText("m")),
                "duckdb",
                kind(node),
                schedule(node),
                new Body.Nothing(),
                Layout.in("s"),
                About.NOTHING,
                null,
                List.of(),
                List.of(),
                parents,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "models/m.sql");
    }

    private static Schedule schedule(JsonNode node) {
        Cron cron = Cron.of(node.path("cron").asText("@daily"), "UTC");
        return new Schedule(
                cron.expression(),
                cron.zone().getId(),
                text(node, "start"),
                text(node, "end"),
                cron.unit(),
                node.path("allow_partials").asBoolean());
    }

    private static Kind kind(JsonNode node) {
        return switch (node.path("kind").asText("INCREMENTAL_BY_TIME_RANGE")) {
            case "INCREMENTAL_BY_TIME_RANGE" ->
                    new Kind.IncrementalByTimeRange(
                            new Kind.TimeColumn("ds", "%Y-%m-%d"),
                            new Batching(
                                    number(node, "batch_size"),
                                    number(node, "batch_concurrency"),
                                    node.path("lookback").asInt()),
                            new Evolution(false, false, OnChange.ERROR, OnChange.ALLOW, null, null),
                            true);
            case "FULL" -> new Kind.Full();
            case "SEED" -> new Kind.Seed("seed.csv", 1000, Kind.CsvSettings.DEFAULT);
            default -> throw new AssertionError(node);
        };
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.has(field) ? Integer.valueOf(node.get(field).asInt()) : null;
    }
}
