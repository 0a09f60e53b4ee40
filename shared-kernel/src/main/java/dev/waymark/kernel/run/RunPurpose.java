package dev.waymark.kernel.run;

import dev.waymark.kernel.environment.Cause;

/// What a run is for.
public enum RunPurpose {
    /// Applying a plan.
    APPLY,
    /// Filling what has become due.
    CADENCE,
    /// Pointing an environment at an earlier generation.
    ROLLBACK;

    /// What a plan with this cause is applied for.
    public static RunPurpose of(Cause cause) {
        return switch (cause) {
            case Cause.Promotion _ -> APPLY;
            case Cause.Rollback _ -> ROLLBACK;
            case Cause.Cadence _ -> CADENCE;
        };
    }
}
