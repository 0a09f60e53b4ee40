package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.planning.interval.GridBounds;
import java.time.Instant;
import java.util.Locale;

/// Our answers about crons, units and written times.
final class TimeAnswers {

    private TimeAnswers() {}

    static JsonNode cronTicks(JsonNode input) {
        Cron cron = Cron.of(input.get("cron").asText(), input.path("cron_tz").asText("UTC"));
        Instant at = Nodes.point(input.get("at")).at();
        return object().put("unit", name(cron.unit()))
                .put("floor", cron.floor(at).toString())
                .put("next", cron.next(at).toString())
                .put("previous", cron.previous(at).toString());
    }

    static JsonNode intervalUnits(JsonNode input) {
        IntervalUnit unit = Nodes.unit(input.get("unit").asText());
        Instant at = Nodes.point(input.get("at")).at();
        return object().put("floor", unit.floor(at).toString())
                .put("next", unit.next(at).toString())
                .put("previous", unit.previous(at).toString());
    }

    static JsonNode unitOfNode(JsonNode input) {
        Cron cron = Cron.of(input.get("cron").asText(), "UTC");
        IntervalUnit unit =
                input.has("interval_unit")
                        ? cron.unit(
                                Nodes.unit(input.get("interval_unit").asText()),
                                input.path("allow_partials").asBoolean())
                        : cron.unit();
        return object().put("unit", name(unit)).put("milliseconds", unit.length().toMillis());
    }

    static JsonNode relativeDates(JsonNode input) {
        String value = Nodes.text(input.get("value"));
        TimePoint point = TimeExpression.parse(value, Nodes.now(input));
        return object().put("at", point.at().toString())
                .put("is_date", point.date())
                .put("is_relative", TimeExpression.isRelative(value))
                .put("exclusive_end", point.exclusiveEnd().toString());
    }

    static JsonNode inclusiveExclusive(JsonNode input) {
        IntervalUnit unit = Nodes.unit(input.get("unit").asText());
        boolean partials = input.path("allow_partial").asBoolean();
        Instant start = Nodes.point(input.get("start")).at();
        TimePoint end = Nodes.point(input.get("end"));
        GridBounds bounds =
                input.path("expand").asBoolean(true)
                        ? GridBounds.expanded(unit, partials, start, end)
                        : GridBounds.shrunk(unit, partials, start, end);
        if (bounds.isEmpty() && input.path("strict").asBoolean(true)) {
            throw new IllegalArgumentException("nothing in between");
        }
        ObjectNode answer =
                object().put("start", bounds.start().toString())
                        .put("end", bounds.end().toString());
        bounds.asInterval().ifPresent(range -> answer.put("count", unit.count(range)));
        return answer;
    }

    private static String name(IntervalUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return Json.MAPPER.createObjectNode();
    }
}
