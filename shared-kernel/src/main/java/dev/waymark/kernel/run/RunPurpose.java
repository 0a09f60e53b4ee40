package dev.waymark.kernel.run;

/// What a run is for.
public enum RunPurpose {
    /// Applying a plan.
    APPLY,
    /// Filling what has become due.
    CADENCE,
    /// Pointing an environment at an earlier generation.
    ROLLBACK
}
