package dev.waymark.applying;

import java.util.Optional;

/// Asked between batches and stages; an answer stops the run as aborted, not failed.
@FunctionalInterface
public interface CircuitBreaker {

    /// Never opens.
    CircuitBreaker NONE = Optional::empty;

    /// Name of the breaker that a person opens; a run that it stops is cancelled, not aborted.
    String CANCELLED = "cancelled";

    /// Empty while work may go on.
    Optional<Opened> check();

    /// This one, and if it is closed another.
    default CircuitBreaker or(CircuitBreaker other) {
        return () -> check().or(other::check);
    }

    /// @param name of the breaker
    /// @param reason for people; for [#CANCELLED] the user id of who cancelled
    record Opened(String name, String reason) {}
}
