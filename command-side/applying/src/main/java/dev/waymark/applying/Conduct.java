package dev.waymark.applying;

/// How a run is carried out.
///
/// @param breaker asked between batches and stages
/// @param listener hears of its progress
/// @param mostAttempts how often a piece of work is tried that fails for a reason that may pass
public record Conduct(CircuitBreaker breaker, RunListener listener, int mostAttempts) {

    public static final int MOST_ATTEMPTS = 3;

    /// As nobody hears of, with the usual number of attempts.
    public static Conduct with(CircuitBreaker breaker) {
        return new Conduct(breaker, _ -> {}, MOST_ATTEMPTS);
    }

    public Conduct telling(RunListener other) {
        return new Conduct(breaker, other, mostAttempts);
    }

    /// @param most at least 1, which tries nothing twice
    public Conduct attempting(int most) {
        return new Conduct(breaker, listener, most);
    }
}
