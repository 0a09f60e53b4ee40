package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.run.StopCause;

/// Applies a recorded plan and tells what was computed.
///
/// @param answer where it is told
record Application(Stage stage, ObjectNode answer) {

    void apply(PlanId plan) {
        Heard heard = new Heard(stage);
        try {
            RunOutcome outcome =
                    stage.waymark()
                            .operations()
                            .applyPlan()
                            .apply(
                                    plan,
                                    Conduct.with(CircuitBreaker.NONE).telling(heard),
                                    stage.waymark().provenance());
            tell(outcome, heard);
        } catch (Refused refused) {
            answer.set("error", Errors.of(refused));
        } finally {
            heard.tell(answer);
        }
    }

    private void tell(RunOutcome outcome, Heard heard) {
        switch (outcome) {
            case RunOutcome.Succeeded _ -> answer.put("applied", "yes");
            case RunOutcome.NothingToDo _ -> answer.put("applied", "nothing_to_do");
            case RunOutcome.Stopped stopped -> {
                answer.put("applied", "failed");
                heard.stopped(stopped);
                answer.set("error", error(stopped));
            }
        }
    }

    private static ObjectNode error(RunOutcome.Stopped stopped) {
        Refusal refusal = stopped.refusal();
        return refusal instanceof Refusal.Gaps
                ? Errors.of(new Refused(refusal))
                : Errors.of("application_failed", why(stopped.cause()));
    }

    private static String why(StopCause cause) {
        return switch (cause) {
            case StopCause.Failed failed -> failed.stage() + ": " + failed.error();
            case StopCause.AuditFailed audit -> "audit " + audit.audit();
            case StopCause.Aborted aborted -> aborted.reason();
            case StopCause.Cancelled cancelled -> cancelled.by();
            case StopCause.Paused paused -> paused.by();
            case StopCause.Superseded closed -> "plan " + closed.plan() + " is " + closed.status();
            case StopCause.LostLease lost -> lost.takenOverBy();
        };
    }
}
