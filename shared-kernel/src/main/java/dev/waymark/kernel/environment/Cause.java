package dev.waymark.kernel.environment;

/// Why a pointer moved.
public sealed interface Cause {

    /// A plan was applied.
    record Promotion() implements Cause {}

    /// It was pointed at what an earlier generation held.
    record Rollback(long toGeneration) implements Cause {}
}
