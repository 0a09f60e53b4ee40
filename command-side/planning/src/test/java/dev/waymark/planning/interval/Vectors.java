package dev.waymark.planning.interval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The recorded answers, and how an answer of ours is held against them.
final class Vectors {

    static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Vectors() {}

    /// Asks every question of a family; the ids of wrong answers, with what was said and meant.
    static Map<String, String> wrongAnswers(String family, Function<JsonNode, JsonNode> answer) {
        SortedMap<String, String> wrong = new TreeMap<>();
        for (JsonNode vector : read(family)) {
            JsonNode meant = comparable(vector.get("expect"));
            JsonNode said = comparable(said(answer, vector.get("input")));
            if (!said.equals(meant)) {
                wrong.put(
                        vector.get("id").asText(),
                        vector.get("input") + "\n   said  " + said + "\n   meant " + meant);
            }
        }
        return wrong;
    }

    private static JsonNode read(String family) {
        String file = "/conformance/intervals/" + family + ".json";
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode said(Function<JsonNode, JsonNode> answer, JsonNode input) {
        try {
            return JSON.readTree(answer.apply(input).toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return JSON.createObjectNode().put("error", e.getMessage());
        }
    }

    /// A refusal is right whatever its words; what SQLMesh says of reversed ranges is information.
    private static JsonNode comparable(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            if (object.has("error")) {
                return JSON.createObjectNode().put("error", true);
            }
            ObjectNode copy = object.deepCopy().without("sqlmesh_reversed");
            copy.properties()
                    .forEach(field -> copy.set(field.getKey(), comparable(field.getValue())));
            return copy;
        }
        if (answer.isArray()) {
            var copy = JSON.createArrayNode();
            answer.forEach(element -> copy.add(comparable(element)));
            return copy;
        }
        return answer;
    }
}
