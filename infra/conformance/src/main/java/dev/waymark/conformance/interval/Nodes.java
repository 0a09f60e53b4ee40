package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.interval.Due;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.interval.Tracked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON of the recorded answers to our values and back.
final class Nodes {

    static final Instant NOW = Instant.parse("2024-06-15T12:30:00Z");

    private Nodes() {}

    static Instant now(JsonNode input) {
        return input.has("now") ? Instant.parse(input.get("now").asText()) : NOW;
    }

    static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    static TimePoint point(JsonNode value) {
        return TimeExpression.parse(text(value), NOW);
    }

    static TimePoint point(JsonNode input, String field) {
        return input.has(field) ? point(input.get(field)) : new TimePoint(NOW, false);
    }

    static @Nullable Instant moment(JsonNode input, String field) {
        return input.has(field) ? point(input.get(field)).at() : null;
    }

    static Due due(JsonNode input) {
        return new Due(
                point(input, "execution_time").at(),
                input.path("ignore_cron").asBoolean(),
                input.path("end_bounded").asBoolean());
    }

    static IntervalUnit unit(String name) {
        return IntervalUnit.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Interval interval(JsonNode pair) {
        return new Interval(point(pair.get(0)).at(), point(pair.get(1)).at());
    }

    static Intervals intervals(JsonNode pairs) {
        List<Interval> ranges = new ArrayList<>();
        pairs.forEach(pair -> ranges.add(interval(pair)));
        return new Intervals(ranges);
    }

    static Map<ModelName, Intervals> intervalsByModel(JsonNode map) {
        Map<ModelName, Intervals> byModel = new TreeMap<>();
        map.properties().forEach(e -> byModel.put(name(e.getKey()), intervals(e.getValue())));
        return byModel;
    }

    static Map<ModelName, Instant> momentsByModel(JsonNode map) {
        Map<ModelName, Instant> byModel = new TreeMap<>();
        map.properties().forEach(e -> byModel.put(name(e.getKey()), point(e.getValue()).at()));
        return byModel;
    }

    static ModelName name(String name) {
        return new ModelName(name);
    }

    /// The models of a question with their versioned tables, or dev tables where it says so.
    static List<Tracked> tracked(JsonNode input) {
        List<String> dev = new ArrayList<>();
        input.path("not_deployable").forEach(name -> dev.add(name.asText()));
        List<Tracked> models = new ArrayList<>();
        for (JsonNode node : input.get("nodes")) {
            boolean isDev = dev.contains(node.path("name").asText("m"));
            models.add(tracked(node, isDev ? "dev_done" : "done"));
        }
        return models;
    }

    static Tracked tracked(JsonNode node, String covered) {
        return new Tracked(timetable(node), intervals(node.path(covered)));
    }

    static Timetable timetable(JsonNode node) {
        Cron cron = Cron.of(node.path("cron").asText("@daily"), node.path("cron_tz").asText("UTC"));
        IntervalUnit unit =
                node.has("interval_unit") ? unit(node.get("interval_unit").asText()) : cron.unit();
        return Timetable.of(Models.of(node, cron, unit), NOW);
    }

    static ArrayNode json(Interval range) {
        return Json.MAPPER
                .createArrayNode()
                .add(range.start().toString())
                .add(range.end().toString());
    }

    static ArrayNode json(Iterable<Interval> ranges) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        ranges.forEach(range -> array.add(json(range)));
        return array;
    }

    static ArrayNode names(Collection<ModelName> names) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        names.forEach(name -> array.add(name.value()));
        return array;
    }
}
