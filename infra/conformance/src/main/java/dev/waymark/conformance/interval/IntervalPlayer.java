package dev.waymark.conformance.interval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Comparison;
import dev.waymark.conformance.vector.Difference;
import dev.waymark.conformance.vector.Json;
import dev.waymark.conformance.vector.Vector;
import dev.waymark.conformance.vector.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Answers questions about time, each sub-family by its name in front of the id.
public final class IntervalPlayer {

    private static final Map<String, UnaryOperator<JsonNode>> QUESTIONS =
            Map.ofEntries(
                    Map.entry("cron-ticks", TimeAnswers::cronTicks),
                    Map.entry("interval-units", TimeAnswers::intervalUnits),
                    Map.entry("interval-unit-of-node", TimeAnswers::unitOfNode),
                    Map.entry("relative-dates", TimeAnswers::relativeDates),
                    Map.entry("inclusive-exclusive", TimeAnswers::inclusiveExclusive),
                    Map.entry("removal", CoverageAnswers::removal),
                    Map.entry("interval-sets", CoverageAnswers::sets),
                    Map.entry("ledger", CoverageAnswers::ledger),
                    Map.entry("missing", MissingAnswers::one),
                    Map.entry("missing-many", MissingAnswers::many),
                    Map.entry("starts", MissingAnswers::starts),
                    Map.entry("batches", MissingAnswers::batches),
                    Map.entry("auto-restatement", AutoRestatementAnswers::of),
                    Map.entry("deployability", DeployabilityAnswers::of));

    private IntervalPlayer() {}

    public static Verdict play(Vector vector) {
        JsonNode expected = comparable(vector.content().get("expect"));
        JsonNode actual = comparable(answer(vector));
        List<String> differences =
                Comparison.of(expected, actual).stream().map(Difference::toString).toList();
        return Verdict.of(vector, expected, actual, differences);
    }

    private static JsonNode answer(Vector vector) {
        UnaryOperator<JsonNode> question = QUESTIONS.get(vector.id().replaceFirst("/.*", ""));
        if (question == null) {
            return Json.object().put("unknown", "no such sub-family");
        }
        try {
            return Json.read(question.apply(vector.content().get("input")).toString());
        } catch (IllegalArgumentException refused) {
            return Json.object().put("error", true);
        } catch (RuntimeException broken) {
            return Json.object().put("broken", broken.toString());
        }
    }

    /// A refusal is right whatever its words; what SQLMesh says of reversed ranges is information.
    private static JsonNode comparable(JsonNode answer) {
        return switch (answer) {
            case ObjectNode object when object.has("error") -> Json.object().put("error", true);
            case ObjectNode object -> {
                ObjectNode copy = Json.object();
                object.properties().forEach(f -> copy.set(f.getKey(), comparable(f.getValue())));
                yield copy.without("sqlmesh_reversed");
            }
            case ArrayNode array -> {
                ArrayNode copy = Json.MAPPER.createArrayNode();
                array.forEach(element -> copy.add(comparable(element)));
                yield copy;
            }
            default -> answer;
        };
    }
}
