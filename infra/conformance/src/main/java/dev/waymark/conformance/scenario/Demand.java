package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import java.util.Set;

/// What is demanded of an answer, and in which form two answers are compared: sets in one order,
/// spellings of one type alike, information left out.
final class Demand {

    private static final Set<String> CHANGES =
            Set.of(
                    "added",
                    "removed",
                    "directly_modified",
                    "indirectly_modified",
                    "metadata_updated",
                    "uncategorized");
    private static final Set<String> DATA =
            Set.of(
                    "applied",
                    "run",
                    "audit_passed",
                    "tests",
                    "executed",
                    "audits",
                    "failed",
                    "skipped",
                    "state");
    private static final Set<String> CLEANING = Set.of("janitor", "invalidate");

    private final Part part;
    private boolean unsound;
    private boolean now;

    Demand(Part part) {
        this.part = part;
    }

    /// Goes on to a step. Of one that SQLMesh does unsoundly nothing is demanded, of those that
    /// follow only what plans say about changes and categories.
    void next(JsonNode step) {
        unsound |= now;
        now = step.path("deviation").asBoolean();
    }

    /// The part of an answer that is compared.
    JsonNode of(JsonNode answer, JsonNode step) {
        ObjectNode demanded = Json.object();
        if (answer.has(Stage.NOT_OFFERED)) {
            return demanded.set(Stage.NOT_OFFERED, answer.get(Stage.NOT_OFFERED));
        }
        if (now) {
            return demanded;
        }
        if (part.includesPlan() && answer.has("plan")) {
            demanded.set("plan", plan(answer.get("plan"), step));
        }
        if (!unsound) {
            error(demanded, answer);
            if (part.includesData()) {
                data(demanded, answer, step);
            }
        }
        return demanded;
    }

    private void error(ObjectNode demanded, JsonNode answer) {
        boolean ofPlan =
                !answer.has("plan") || answer.path("plan").path("uncategorized").size() > 0;
        boolean compared = ofPlan ? part.includesPlan() : part.includesData();
        if (answer.has("error") && compared) {
            demanded.set("error", answer.get("error").path("kind"));
        }
    }

    private JsonNode plan(JsonNode plan, JsonNode step) {
        JsonNode recorded = step.path("expected").path("plan");
        ObjectNode demanded = Json.object();
        boolean undecided = plan.path("uncategorized").size() > 0;
        for (var field : plan.properties()) {
            boolean wanted = !unsound || CHANGES.contains(field.getKey());
            if (wanted && !(undecided && PlanForm.BELOW_A_CHOICE.contains(field.getKey()))) {
                demanded.set(field.getKey(), PlanForm.of(field.getKey(), field.getValue()));
            }
        }
        demanded.remove(PlanForm.LEFT_OUT);
        if (!recorded.path("requires_backfill").asBoolean()) {
            demanded.remove(PlanForm.START);
        }
        if (recorded.path("missing_intervals").isEmpty()) {
            PlanForm.withoutBackfill(demanded);
        }
        return isIdle(step) ? demanded.without("stages") : demanded;
    }

    /// Stages of a plan that does nothing are never gone through.
    private static boolean isIdle(JsonNode step) {
        return step.path("expected").path("applied").asText().equals("nothing_to_do");
    }

    private static void data(ObjectNode demanded, JsonNode answer, JsonNode step) {
        for (String field : DATA) {
            if (answer.has(field)) {
                demanded.set(field, DataForm.of(field, answer.get(field)));
            }
        }
        if (demanded.get("state") instanceof ObjectNode state && !isCleaning(step)) {
            state.remove("physical_tables");
        }
    }

    private static boolean isCleaning(JsonNode step) {
        String command = step.get("command").asText();
        boolean sweeps =
                command.equals("run") && !step.path("flags").path("skip-janitor").asBoolean();
        return CLEANING.contains(command) || sweeps;
    }
}
