package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import java.util.Set;

/// The form in which the fields of two plans are compared.
final class PlanForm {

    /// Whether a bound was given follows from the flags; the bounds themselves are compared.
    static final Set<String> LEFT_OUT = Set.of("start_provided", "end_provided");

    /// Left out where nothing is to be computed: there is no first moment of nothing.
    static final String START = "start";

    /// Left out while a change waits for a choice.
    static final Set<String> BELOW_A_CHOICE =
            Set.of(
                    "new_snapshots",
                    "forward_only",
                    "missing_intervals",
                    "restatements",
                    "models_to_backfill",
                    "environment_naming",
                    "promoted",
                    "models",
                    "stages");

    private static final Set<String> SETS =
            Set.of(
                    "added",
                    "removed",
                    "uncategorized",
                    "new_snapshots",
                    "forward_only",
                    "models_to_backfill",
                    "promoted");

    /// What both have. Where tables, schemas and views are made, altered or left alone, and whether
    /// something stale is to be cleared, is up to the engine that does it.
    private static final Set<String> STAGES =
            Set.of(
                    "BeforeAll",
                    "CreateSnapshotRecords",
                    "AuditOnlyRun",
                    "Backfill",
                    "EnvironmentRecordUpdate",
                    "Unpause",
                    "FinalizeEnvironment",
                    "AfterAll");

    private PlanForm() {}

    static JsonNode of(String field, JsonNode value) {
        if (SETS.contains(field) && value.isArray()) {
            return Json.sorted(value);
        }
        return field.equals("stages") ? stages(value) : value;
    }

    /// Where nothing is missing, it is up to the engine whether a stage says so.
    static void withoutBackfill(ObjectNode plan) {
        if (plan.get("stages") instanceof ArrayNode stages) {
            ArrayNode left = plan.putArray("stages");
            stages.forEach(stage -> {
                if (!stage.asText().equals("Backfill")) {
                    left.add(stage);
                }
            });
        }
    }

    private static JsonNode stages(JsonNode stages) {
        ArrayNode kept = Json.MAPPER.createArrayNode();
        stages.forEach(stage -> {
            if (STAGES.contains(stage.asText())) {
                kept.add(stage);
            }
        });
        return kept;
    }
}
