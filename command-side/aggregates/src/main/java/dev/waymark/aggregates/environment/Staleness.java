package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.environment.EnvironmentState.Pointed;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.NoSuchGeneration;
import dev.waymark.kernel.message.Refusal.StalePlan;
import java.util.Optional;

/// Whether work was planned on another generation than the present one.
final class Staleness {

    private Staleness() {}

    /// @param expected negative for any
    static Optional<Refusal> objection(
            EnvironmentState state, EnvironmentName environment, RunId run, long expected) {
        Pointed pointed = state.pointed();
        if (expected < 0 || expected == state.current()) {
            return Optional.empty();
        }
        if (pointed == null) {
            return Optional.of(new NoSuchGeneration(environment, expected));
        }
        return movedBy(run, pointed)
                ? Optional.empty()
                : Optional.of(
                        new StalePlan(
                                environment,
                                expected,
                                state.current(),
                                pointed.by(),
                                pointed.at()));
    }

    private static boolean movedBy(RunId run, Pointed pointed) {
        return !pointed.dropped() && pointed.run().equals(run);
    }
}
