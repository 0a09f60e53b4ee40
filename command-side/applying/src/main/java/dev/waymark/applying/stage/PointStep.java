package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves the pointer: the one event that promotes. Asks first whether this run has done it already.
public final class PointStep {

    private final Ports ports;
    private final Deployment deployment;

    public PointStep(Ports ports, Deployment deployment) {
        this.ports = ports;
        this.deployment = deployment;
    }

    public void point() {
        Plan plan = deployment.plan();
        if (!isDone(pointer())) {
            ports.send(command(plan), deployment.by());
        }
    }

    /// The generation that the environment has now.
    public long generation() {
        return pointer().map(Pointer::generation).orElse(0L);
    }

    /// Whether a pointer was set by this very run.
    public boolean isDone(Optional<Pointer> pointer) {
        return pointer.isPresent() && pointer.get().run().equals(deployment.run());
    }

    private Optional<Pointer> pointer() {
        return ports.answers()
                .ask(new EnvironmentAsOf(deployment.plan().environment(), null, null));
    }

    private PointEnvironment command(Plan plan) {
        return new PointEnvironment(
                plan.environment(),
                deployment.run(),
                deployment.fence(),
                deployment.id(),
                plan.basis().generation(),
                plan.pointer(),
                plan.cause(),
                promised(plan),
                gapless(plan),
                plan.naming(),
                plan.expiresAt(),
                plan.end(),
                backfills(plan, true).map(Backfill::snapshot).toList());
    }

    private static List<Backfill> promised(Plan plan) {
        return backfills(plan, false).toList();
    }

    private static Stream<Backfill> backfills(Plan plan, boolean afterPointing) {
        return plan.stages(Stage.RunBackfill.class)
                .filter(run -> run.afterPointing() == afterPointing)
                .flatMap(run -> run.backfills().stream());
    }

    private @Nullable List<ModelName> gapless(Plan plan) {
        return plan.noGaps() ? List.copyOf(deployment.entries().keySet()) : null;
    }
}
