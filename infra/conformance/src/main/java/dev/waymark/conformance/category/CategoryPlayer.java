package dev.waymark.conformance.category;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Comparison;
import dev.waymark.conformance.vector.Difference;
import dev.waymark.conformance.vector.Folder;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Plans a change of a small project and says what the plan makes of it.
public final class CategoryPlayer {

    /// Says which way an answer errs: the rows could go wrong, not only the time be lost.
    public static final String UNSAFE = "unsafe: breaking is called less";

    private static final Set<String> BREAKING = Set.of("BREAKING", "INDIRECT_BREAKING");
    private static final Set<String> SAFE = Set.of("BREAKING", "INDIRECT_BREAKING", "null");

    private CategoryPlayer() {}

    public static Verdict play(Vector vector) {
        JsonNode expected =
                comparable(
                        vector.content().get("expect"),
                        vector.content().path("input").path("dialect").asText("duckdb"));
        JsonNode actual = answer(vector.content().get("input"));
        List<String> differences = new ArrayList<>();
        Comparison.of(expected, actual).stream()
                .map(Difference::toString)
                .forEach(differences::add);
        if (isUnsafe(expected, actual)) {
            differences.add(UNSAFE);
        }
        return Verdict.of(vector, expected, actual, differences);
    }

    private static JsonNode answer(JsonNode input) {
        try (Folder folder = Folder.temporary()) {
            return new Change(folder, input).answer();
        } catch (RuntimeException broken) {
            return Json.object().put("broken", broken.toString());
        }
    }

    /// Names are compared as the dialect means them. Which texts are hashed is nobody's business;
    /// an error is one whatever its words.
    private static JsonNode comparable(JsonNode expected, String dialect) {
        if (expected.has("error")) {
            return Json.object().put("error", true);
        }
        ObjectNode nodes = Json.object();
        expected.get("nodes")
                .properties()
                .forEach(node -> {
                    ObjectNode kept = node.getValue().deepCopy();
                    kept.remove("hashes_changed");
                    nodes.set(Change.name(node.getKey(), dialect), kept);
                });
        return Json.object().set("nodes", nodes);
    }

    private static boolean isUnsafe(JsonNode expected, JsonNode actual) {
        return expected.path("nodes").properties().stream()
                .filter(node -> BREAKING.contains(category(node.getValue())))
                .map(node -> category(actual.path("nodes").path(node.getKey())))
                .anyMatch(said -> actual.has("nodes") && !SAFE.contains(said));
    }

    private static String category(JsonNode node) {
        return node.path("category").asText();
    }
}
