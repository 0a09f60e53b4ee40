package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.waymark.conformance.vector.Comparison;
import dev.waymark.conformance.vector.Difference;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario that has been played.
///
/// @param said the answer to each step, up to the one that broke
/// @param broken why it went no further; null when it came to its end
record Played(Vector vector, List<JsonNode> said, @Nullable String broken) {

    Verdict judged(Part part) {
        ArrayNode expected = Json.MAPPER.createArrayNode();
        ArrayNode actual = Json.MAPPER.createArrayNode();
        List<String> differences = new ArrayList<>();
        Demand demand = new Demand(part);
        for (int i = 0; i < said.size(); i++) {
            JsonNode step = vector.content().get("steps").get(i);
            demand.next(step);
            expected.add(demand.of(Recorded.answer(step), step));
            actual.add(demand.of(said.get(i), step));
            differences.addAll(differences(i, step, expected.get(i), actual.get(i)));
        }
        if (broken != null) {
            differences.add("broken: " + broken);
        }
        return Verdict.of(vector, expected, actual, differences);
    }

    private List<String> differences(int index, JsonNode step, JsonNode expected, JsonNode actual) {
        String label = "step %d %s: ".formatted(index + 1, step.path("command").asText());
        if (actual.has(Stage.NOT_OFFERED)) {
            return List.of(label + "not offered: " + actual.get(Stage.NOT_OFFERED).asText());
        }
        List<String> found = new ArrayList<>();
        for (Difference difference : Comparison.of(expected, actual)) {
            found.add(label + difference);
        }
        JsonNode error = said.get(index).path("error");
        if (!found.isEmpty() && error.isObject()) {
            found.add("step %d said: %s".formatted(index + 1, error.path("message").asText()));
        }
        return found;
    }
}
