package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a plan has come in its review.
///
/// @param undecided models whose change nobody has categorised
/// @param required how many approvals it needs
/// @param given how many approvals of its present digest it has
/// @param appliedBy the run that brought it to its end; null while none has
/// @param deploying the run that has a slot for it, living or dead; null for none
public record PlanStanding(
        PlanId plan,
        EnvironmentName environment,
        Status status,
        List<ModelName> undecided,
        int required,
        int given,
        @Nullable RunId appliedBy,
        @Nullable RunId deploying) {

    public enum Status {
        OPEN,
        REJECTED,
        SUPERSEDED,
        APPLIED
    }
}
