package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Proposal;
import dev.waymark.project.Project;
import dev.waymark.runtime.Waymark;

/// `plan`: proposes, and applies unless the plan is to be held.
final class PlanCommand implements Command {

    @Override
    public void play(Stage stage, JsonNode step, ObjectNode answer) {
        Waymark waymark = stage.waymark();
        EnvironmentName environment = EnvironmentName.sanitised(environment(waymark, step));
        Proposal proposal =
                waymark.operations()
                        .proposePlan()
                        .propose(
                                environment,
                                new PlanFlags(waymark, step).options(),
                                waymark.provenance());
        switch (proposal) {
            case Proposal.Proposed proposed -> proposed(stage, step, proposed.review(), answer);
            case Proposal.NothingToDo nothing -> {
                tell(stage, nothing.plan(), answer);
                answer.put("applied", "nothing_to_do");
            }
            case Proposal.Unreadable unreadable ->
                    answer.set("error", Errors.of(unreadable.diagnostics()));
            case Proposal.Unplannable no ->
                    answer.set("error", Errors.of(no.problem(), no.message()));
        }
    }

    private static void proposed(Stage stage, JsonNode step, PlanReview review, ObjectNode answer) {
        tell(stage, review.document(), answer);
        if (step.has("hold")) {
            stage.held().put(step.get("hold").asText(), review.id());
        } else if (review.document().uncategorised().isEmpty()) {
            new Application(stage, answer).apply(review.id());
        } else {
            answer.put("applied", "failed");
            answer.set("error", Errors.of("uncategorized", "Some changes wait for a choice."));
        }
    }

    private static void tell(Stage stage, Plan plan, ObjectNode answer) {
        answer.set("plan", new PlanAnswer(stage, plan).write());
    }

    static String environment(Waymark waymark, JsonNode step) {
        if (step.has("environment")) {
            return step.get("environment").asText();
        }
        Project project = waymark.operations().readProject().read().project();
        return project == null ? "prod" : project.config().defaultTargetEnvironment();
    }
}
