package dev.waymark.aggregates.plan;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import java.util.Optional;

/// Knows who is applying a plan. What it answers stands still until the decision is written.
@FunctionalInterface
public interface Deployments {

    /// The living run that has the slot for it.
    Optional<RunId> of(PlanId plan);
}
