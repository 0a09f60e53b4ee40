package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.StopCause;
import java.util.Optional;

/// Tells whether a run may go on: the lease is still ours, nobody asks for its end, the breaker is
/// closed.
final class Watch implements AutoCloseable {

    private final RunId run;
    private final Ports ports;
    private final CircuitBreaker breaker;
    private final Renewal renewal;
    private Optional<StopCause> told = Optional.empty();

    Watch(RunId run, Ports ports, CircuitBreaker breaker) {
        this.run = run;
        this.ports = ports;
        this.breaker = breaker;
        this.renewal = new Renewal(run, ports.leasing());
    }

    /// Why the run must stop now; empty when it may go on. What was said once holds for all who ask
    /// later.
    synchronized Optional<StopCause> stop() {
        told = told.or(this::look);
        return told;
    }

    private Optional<StopCause> look() {
        if (renewal.isLost()) {
            return Optional.of(new StopCause.LostLease("another run"));
        }
        return ports.wishes().of(run).or(() -> breaker.check().map(Watch::cause));
    }

    private static StopCause cause(CircuitBreaker.Opened opened) {
        return opened.name().equals(CircuitBreaker.CANCELLED)
                ? new StopCause.Cancelled(opened.reason())
                : new StopCause.Aborted(opened.name(), opened.reason());
    }

    /// @throws Stopped when the run must stop now
    void goOnOrStop() {
        stop().ifPresent(cause -> {
            throw new Stopped(cause);
        });
    }

    @Override
    public void close() {
        renewal.close();
    }
}
