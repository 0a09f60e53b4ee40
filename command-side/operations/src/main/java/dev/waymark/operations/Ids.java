package dev.waymark.operations;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;

/// Names for things that are about to exist.
public interface Ids {

    PlanId nextPlan();

    RunId nextRun();
}
