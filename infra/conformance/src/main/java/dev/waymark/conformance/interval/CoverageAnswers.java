package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Batches;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.planning.interval.Inheritance;
import dev.waymark.planning.interval.ReadyIntervals;
import dev.waymark.planning.interval.Restatement;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.interval.Tracked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Our answers about what is covered and what is taken away.
final class CoverageAnswers {

    private CoverageAnswers() {}

    static JsonNode removal(JsonNode input) {
        Tracked model = Nodes.tracked(input.get("node"), "done");
        Interval removed =
                removed(model, input, input.path("preview").asBoolean())
                        .orElseThrow(() -> new IllegalArgumentException("nothing to remove"));
        return Json.MAPPER
                .createObjectNode()
                .put("start", removed.start().toString())
                .put("end", removed.end().toString());
    }

    static JsonNode sets(JsonNode input) {
        Intervals ranges = Nodes.intervals(input.get("intervals"));
        ArrayNode answer =
                switch (input.get("op").asText()) {
                    case "merge" -> Nodes.json(ranges.ranges());
                    case "remove" ->
                            Nodes.json(
                                    ranges.minus(Intervals.of(Nodes.interval(input.get("remove"))))
                                            .ranges());
                    default -> days(ranges, input);
                };
        return Json.MAPPER.createObjectNode().set("intervals", answer);
    }

    /// The difference as we use it: a daily model whose parent holds the other set back.
    private static ArrayNode days(Intervals ranges, JsonNode input) {
        Intervals heldBack = Nodes.intervals(input.get("minus"));
        String kind =
                input.path("uninterrupted").asBoolean() ? "FULL" : "INCREMENTAL_BY_TIME_RANGE";
        Timetable parent = Nodes.timetable(node("p"));
        Timetable child = Nodes.timetable(node("c").put("kind", kind).set("parents", array("p")));
        Intervals ready =
                ReadyIntervals.of(
                                List.of(parent, child),
                                Map.of(parent.name(), heldBack, child.name(), ranges),
                                Map.of(parent.name(), heldBack))
                        .getOrDefault(child.name(), Intervals.none());
        return Nodes.json(new Batches(ready, IntervalUnit.DAY, 1));
    }

    static JsonNode ledger(JsonNode input) {
        Timetable model = Nodes.timetable(input.get("node"));
        ArrayNode answers = Json.MAPPER.createArrayNode();
        Coverage coverage =
                new Coverage(
                        Nodes.intervals(input.get("node").path("done")),
                        Nodes.intervals(input.get("node").path("dev_done")),
                        Nodes.intervals(input.get("node").path("pending")));
        for (JsonNode step : input.get("steps")) {
            if (isReversed(step)) {
                answers.add(Json.MAPPER.createObjectNode().put("error", true));
            } else {
                coverage = after(model, coverage, step);
                answers.add(json(coverage));
            }
        }
        return Json.MAPPER.createObjectNode().set("steps", answers);
    }

    private static boolean isReversed(JsonNode step) {
        return step.get("op").asText().equals("add")
                && start(step).isAfter(Nodes.point(step.get("end")).at());
    }

    private static Coverage after(Timetable model, Coverage before, JsonNode step) {
        return switch (step.get("op").asText()) {
            case "add" -> added(model, before, step);
            case "remove" ->
                    without(
                            before,
                            Intervals.between(start(step), Nodes.point(step.get("end")).at()));
            case "restate" ->
                    without(
                            before,
                            removed(new Tracked(model, before.table()), step, false)
                                    .map(Intervals::of)
                                    .orElse(Intervals.none()));
            default -> merged(model, before, step);
        };
    }

    private static Coverage added(Timetable model, Coverage before, JsonNode step) {
        TimePoint end = Nodes.point(step.get("end"));
        boolean dev = step.path("dev").asBoolean();
        Intervals covered =
                new Tracked(model, before.of(dev)).completed(start(step), end).covered();
        return dev
                ? new Coverage(before.table(), covered, before.pendingRestatement())
                : new Coverage(covered, before.devTable(), before.pendingRestatement());
    }

    private static Coverage without(Coverage before, Intervals removed) {
        return new Coverage(
                before.table().minus(removed),
                before.devTable().minus(removed),
                before.pendingRestatement());
    }

    private static Coverage merged(Timetable model, Coverage before, JsonNode step) {
        JsonNode other = step.get("other");
        return Inheritance.merged(
                model,
                before,
                new Coverage(
                        Nodes.intervals(other.path("done")),
                        Nodes.intervals(other.path("dev_done")),
                        Nodes.intervals(other.path("pending"))),
                step.path("same_dev_version").asBoolean(),
                Nodes.moment(step, "effective_from"));
    }

    private static Optional<Interval> removed(Tracked model, JsonNode input, boolean preview) {
        return Restatement.removal(
                model,
                start(input),
                Nodes.point(input.get("end")),
                Nodes.point(input, "execution_time").at(),
                preview);
    }

    private static ObjectNode json(Coverage coverage) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("intervals", Nodes.json(coverage.table().ranges()));
        answer.set("dev_intervals", Nodes.json(coverage.devTable().ranges()));
        if (!coverage.pendingRestatement().isEmpty()) {
            answer.set("pending", Nodes.json(coverage.pendingRestatement().ranges()));
        }
        return answer;
    }

    private static Instant start(JsonNode step) {
        return Nodes.point(step.get("start")).at();
    }

    private static ObjectNode node(String name) {
        return Json.MAPPER.createObjectNode().put("name", name);
    }

    private static ArrayNode array(String element) {
        return Json.MAPPER.createArrayNode().add(element);
    }
}
