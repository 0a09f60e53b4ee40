package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Batches;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.interval.MissingIntervals;
import dev.waymark.planning.interval.MissingRequest;
import dev.waymark.planning.interval.ReadyIntervals;
import dev.waymark.planning.interval.StartDates;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.interval.Tracked;
import dev.waymark.planning.interval.WorkItem;
import dev.waymark.planning.interval.WorkOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Our answers about what is missing and how it is cut and ordered.
final class MissingAnswers {

    private MissingAnswers() {}

    static JsonNode one(JsonNode input) {
        Tracked model =
                Nodes.tracked(
                        input.get("node"),
                        input.path("deployable").asBoolean(true) ? "done" : "dev_done");
        Intervals missing =
                MissingIntervals.of(
                        model,
                        Nodes.point(input.get("start")).at(),
                        Nodes.point(input.get("end")),
                        Nodes.due(input));
        return counted(missing, model.timetable().unit());
    }

    static JsonNode many(JsonNode input) {
        List<Tracked> models = Nodes.tracked(input);
        SortedMap<ModelName, Intervals> missing = missing(models, input);
        ObjectNode nodes = Json.MAPPER.createObjectNode();
        for (Tracked model : models) {
            if (missing.containsKey(model.name())) {
                nodes.set(
                        model.name().value(),
                        counted(missing.get(model.name()), model.timetable().unit()));
            }
        }
        return Json.MAPPER.createObjectNode().set("nodes", nodes);
    }

    static JsonNode starts(JsonNode input) {
        List<Timetable> models = Nodes.tracked(input).stream().map(Tracked::timetable).toList();
        StartDates starts = new StartDates(models, Nodes.point(input, "relative_to").at());
        ObjectNode byName = Json.MAPPER.createObjectNode();
        models.forEach(m -> byName.put(m.name().value(), starts.of(m.name()).toString()));
        return Json.MAPPER
                .createObjectNode()
                .put("earliest", starts.earliest().toString())
                .set("starts", byName);
    }

    static JsonNode batches(JsonNode input) {
        List<Tracked> models = Nodes.tracked(input);
        List<Timetable> timetables = models.stream().map(Tracked::timetable).toList();
        SortedMap<ModelName, Intervals> missing = missing(models, input);
        SortedMap<ModelName, Intervals> ready =
                ReadyIntervals.of(
                        timetables, missing, Nodes.intervalsByModel(input.path("not_ready")));
        ObjectNode merged = Json.MAPPER.createObjectNode();
        ObjectNode batches = Json.MAPPER.createObjectNode();
        Map<ModelName, Long> counts = new HashMap<>();
        for (Timetable model : timetables) {
            ModelName name = model.name();
            if (missing.containsKey(name)) {
                Batches cut =
                        new Batches(
                                ready.getOrDefault(name, Intervals.none()),
                                model.unit(),
                                model.kind().batching().size());
                merged.set(name.value(), Nodes.json(missing.get(name).ranges()));
                batches.set(name.value(), Nodes.json(cut));
                counts.put(name, cut.count());
            }
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("merged", merged);
        answer.set("batches", batches);
        return answer.set("waits_for", waitsFor(timetables, counts, input));
    }

    private static JsonNode waitsFor(
            List<Timetable> models, Map<ModelName, Long> counts, JsonNode input) {
        List<ModelName> toCreate = new ArrayList<>();
        input.path("to_create").forEach(name -> toCreate.add(Nodes.name(name.asText())));
        WorkOrder order = new WorkOrder(models, counts, toCreate);
        ObjectNode waits = Json.MAPPER.createObjectNode();
        for (Timetable model : models) {
            order.of(model.name())
                    .forEach(item -> {
                        var on = waits.putArray(label(item));
                        order.waitsFor(item).map(MissingAnswers::label).sorted().forEach(on::add);
                    });
        }
        return waits;
    }

    private static String label(WorkItem item) {
        return switch (item) {
            case WorkItem.Creation(var model) -> model + ":create";
            case WorkItem.AllBatches(var model) -> model + ":all";
            case WorkItem.Evaluation(var model, var index) -> "%s[%02d]".formatted(model, index);
        };
    }

    private static SortedMap<ModelName, Intervals> missing(List<Tracked> models, JsonNode input) {
        Map<ModelName, Interval> restatements = new TreeMap<>();
        input.path("restatements")
                .properties()
                .forEach(e ->
                        restatements.put(Nodes.name(e.getKey()), Nodes.interval(e.getValue())));
        return MissingIntervals.ofAll(
                models,
                new MissingRequest(
                        Nodes.moment(input, "start"),
                        Nodes.point(input, "end"),
                        Nodes.due(input),
                        Nodes.momentsByModel(input.path("start_override")),
                        Nodes.momentsByModel(input.path("end_override")),
                        restatements));
    }

    private static ObjectNode counted(Intervals missing, IntervalUnit unit) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("missing", Nodes.json(missing.ranges()));
        return answer.put("count", unit.count(missing));
    }
}
