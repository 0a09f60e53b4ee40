package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.StopCause;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Tells whether a run may go on: the lease is still ours, nobody asks for its end, the breaker is
/// closed. Renews the lease beside the work.
final class Watch implements AutoCloseable {

    private final RunId run;
    private final Ports ports;
    private final CircuitBreaker breaker;
    private final Thread keeper;
    private volatile boolean closed;
    private volatile boolean lost;

    Watch(RunId run, Ports ports, CircuitBreaker breaker) {
        this.run = run;
        this.ports = ports;
        this.breaker = breaker;
        this.keeper = Thread.ofVirtual().name("lease of " + run).start(this::keep);
    }

    /// Why the run must stop now; empty when it may go on.
    Optional<StopCause> stop() {
        if (lost) {
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

    private void keep() {
        while (!closed && !lost) {
            LockSupport.parkNanos(Leasing.LEASE.dividedBy(3).toNanos());
            if (!closed) {
                lost = !ports.leasing().renew(run, Leasing.LEASE);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(keeper);
    }
}
