package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.kernel.interval.TimeExpression;
import java.time.Instant;

/// A recorded answer in Waymark's words where those are others.
final class Recorded {

    private Recorded() {}

    /// The end of a plan is a moment that is no longer computed. SQLMesh writes a date that it was
    /// given as that date's midnight and means the whole day.
    static JsonNode answer(JsonNode step) {
        ObjectNode answer = step.get("expected").deepCopy();
        JsonNode end = step.path("flags").path("end");
        if (end.isTextual() && answer.get("plan") instanceof ObjectNode plan) {
            Instant now = Instant.parse(plan.path("execution_time").asText());
            plan.put("end", TimeExpression.parse(end.asText(), now).exclusiveEnd().toString());
        }
        return answer;
    }
}
