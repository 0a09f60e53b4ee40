package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.planning.interval.AutoRestatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Our answers about automatic restatements.
final class AutoRestatementAnswers {

    private AutoRestatementAnswers() {}

    static JsonNode of(JsonNode input) {
        Instant executionTime = Nodes.point(input, "execution_time").at();
        List<AutoRestatement.Candidate> candidates = new ArrayList<>();
        input.get("nodes").forEach(node -> candidates.add(candidate(node)));
        AutoRestatement.Outcome outcome = AutoRestatement.of(candidates, executionTime);
        ObjectNode due = Json.MAPPER.createObjectNode();
        candidates.forEach(candidate ->
                AutoRestatement.due(candidate, executionTime)
                        .ifPresent(range ->
                                due.set(candidate.model().name().value(), Nodes.json(range))));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("own_due", due);
        outcome.toRestate()
                .forEach((name, range) ->
                        answer.withObject("/to_restate")
                                .set(name.value(), Nodes.json(List.of(range))));
        outcome.triggers()
                .forEach((name, causes) ->
                        answer.withObject("/triggers").set(name.value(), Nodes.names(causes)));
        outcome.open()
                .forEach((name, left) ->
                        answer.withObject("/intervals_left")
                                .set(name.value(), Nodes.json(left.ranges())));
        outcome.next()
                .forEach((name, next) ->
                        answer.withObject("/next_auto_restatement")
                                .put(name.value(), next.toString()));
        List.of("to_restate", "triggers", "intervals_left", "next_auto_restatement")
                .forEach(field -> answer.withObject("/" + field));
        return answer;
    }

    private static AutoRestatement.Candidate candidate(JsonNode node) {
        return new AutoRestatement.Candidate(
                Nodes.tracked(node, "done"),
                Nodes.intervals(node.path("pending")),
                Nodes.moment(node, "next_auto_restatement"),
                Objects.requireNonNullElse(Nodes.moment(node, "created"), Nodes.NOW));
    }
}
