package dev.waymark.kernel.environment;

/// Why an environment is worked on.
public sealed interface Cause {

    /// A plan was applied.
    record Promotion() implements Cause {}

    /// It was pointed at what an earlier generation held.
    record Rollback(long toGeneration) implements Cause {}

    /// What had become due is computed. The pointer stays where it is.
    record Cadence() implements Cause {}
}
