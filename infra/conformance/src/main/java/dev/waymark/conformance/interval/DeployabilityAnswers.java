package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.deployability.DeployabilityReader;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Our answers about what may be promoted as it is, which rests on valid starts.
final class DeployabilityAnswers {

    private DeployabilityAnswers() {}

    static JsonNode of(JsonNode input) {
        SortedMap<ModelName, Prospect> all = new TreeMap<>();
        for (JsonNode node : input.get("nodes")) {
            Prospect prospect = prospect(node);
            all.put(prospect.name(), prospect);
        }
        Deployability said =
                DeployabilityReader.of(
                        Prospects.of(all),
                        Nodes.moment(input, "start"),
                        Nodes.momentsByModel(input.path("start_override")),
                        Nodes.NOW);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set(
                "deployable",
                Nodes.names(all.keySet().stream().filter(said::isDeployable).toList()));
        return answer.set(
                "representative",
                Nodes.names(all.keySet().stream().filter(said::isRepresentative).toList()));
    }

    private static Prospect prospect(JsonNode node) {
        Timetable timetable = Nodes.timetable(node);
        Coverage coverage =
                new Coverage(
                        Nodes.intervals(node.path("done")), Intervals.none(), Intervals.none());
        Snapshot snapshot = snapshot(node, timetable);
        return new Prospect(
                snapshot.id(),
                snapshot,
                timetable,
                coverage,
                coverage,
                true,
                node.path("unpaused").asBoolean());
    }

    private static Snapshot snapshot(JsonNode node, Timetable timetable) {
        TableName table = new TableName("", "s", "t");
        return new Snapshot(
                new Fingerprint("1", "1", "1", "1"),
                timetable.model(),
                new TreeSet<>(),
                Category.valueOf(node.path("category").asText("BREAKING")),
                node.path("forward_only_change").asBoolean(),
                "1",
                "1",
                table,
                table,
                List.of(),
                null,
                "in 1 week");
    }
}
