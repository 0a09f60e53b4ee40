package dev.waymark.applying;

import dev.waymark.applying.stage.ViewStep;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.RecordViewsLost;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanReview;
import java.util.Optional;

/// Lets views show what their environment holds where they do not yet, or no more.
public final class Showing {

    private final Ports ports;
    private final Slots slots;

    public Showing(Ports ports, Slots slots) {
        this.ports = ports;
        this.slots = slots;
    }

    /// Whatever an earlier run has left undone of the views, or a restored warehouse has lost.
    void latest(Deployment deployment) {
        EnvironmentName environment = deployment.plan().environment();
        Optional<Pointer> pointer =
                ports.answers().ask(new EnvironmentAsOf(environment, null, null));
        if (pointer.isPresent() && !pointer.get().isFinalised()) {
            new ViewStep(ports, deployment).perform();
            ports.send(
                    new FinaliseEnvironment(
                            environment,
                            deployment.run(),
                            deployment.fence(),
                            pointer.get().generation()),
                    deployment.by());
        }
    }

    /// Shows again what an environment holds, in a warehouse that has lost its views.
    ///
    /// @param last the plan that the environment was pointed by
    /// @param run that has never been used
    /// @param shown generation that the warehouse shows
    /// @param complete whether all that the views need is there; else the next run shows it
    /// @throws Refused when somebody deploys there
    public void again(PlanReview last, RunId run, long shown, boolean complete, Provenance by) {
        EnvironmentName environment = last.document().environment();
        long fence = slots.take(environment, run, null, Slots.ANY, by);
        try {
            ports.send(new RecordViewsLost(environment, run, fence, shown), by);
            if (complete) {
                latest(new Preparation(ports.answers()).deployment(last, run, fence, by));
            }
        } finally {
            slots.leave(environment, run, by);
        }
    }
}
