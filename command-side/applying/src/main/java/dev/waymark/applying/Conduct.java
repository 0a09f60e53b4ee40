package dev.waymark.applying;

import dev.waymark.kernel.run.Breaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a run is carried out.
///
/// @param breaker of the door that started it, asked between batches and stages
/// @param listener hears of its progress
/// @param mostAttempts how often a piece of work is tried that fails for a reason that may pass
/// @param breakers looked at between batches and stages, and kept as events
/// @param longestWait how long to wait at most while another run has the environment; zero to be
///   refused
public record Conduct(
        CircuitBreaker breaker,
        RunListener listener,
        int mostAttempts,
        List<Breaker> breakers,
        Duration longestWait) {

    public static final int MOST_ATTEMPTS = 3;

    /// As nobody hears of, with the usual number of attempts, and without waiting.
    public static Conduct with(CircuitBreaker breaker) {
        return new Conduct(breaker, _ -> {}, MOST_ATTEMPTS, List.of(), Duration.ZERO);
    }

    public Conduct telling(RunListener other) {
        return new Conduct(breaker, other, mostAttempts, breakers, longestWait);
    }

    /// @param most at least 1, which tries nothing twice
    public Conduct attempting(int most) {
        return new Conduct(breaker, listener, most, breakers, longestWait);
    }

    /// With more breakers, which are looked at first.
    public Conduct guardedBy(List<Breaker> more) {
        List<Breaker> all = new ArrayList<>(more);
        all.addAll(breakers);
        return new Conduct(breaker, listener, mostAttempts, List.copyOf(all), longestWait);
    }

    /// @param most zero to be refused at once
    public Conduct waiting(Duration most) {
        return new Conduct(breaker, listener, mostAttempts, breakers, most);
    }
}
