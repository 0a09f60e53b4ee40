package dev.waymark.applying;

import java.util.Optional;

/// Asked between batches and stages; an answer stops the run as aborted, not failed.
@FunctionalInterface
public interface CircuitBreaker {

    /// Never opens.
    CircuitBreaker NONE = Optional::empty;

    Optional<Opened> check();

    /// @param name of the breaker
    /// @param reason for people
    record Opened(String name, String reason) {}
}
