package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import java.util.concurrent.locks.LockSupport;

/// Renews the lease of a slot beside the work, until closed.
final class Renewal implements AutoCloseable {

    private final RunId run;
    private final Leasing leasing;
    private final Thread keeper;
    private volatile boolean closed;
    private volatile boolean lost;

    Renewal(RunId run, Leasing leasing) {
        this.run = run;
        this.leasing = leasing;
        this.keeper = Thread.ofVirtual().name("lease of " + run).start(this::keep);
    }

    /// Whether another run has the slot now.
    boolean isLost() {
        return lost;
    }

    private void keep() {
        while (!closed && !lost) {
            LockSupport.parkNanos(Leasing.LEASE.dividedBy(3).toNanos());
            if (!closed) {
                lost = !leasing.renew(run, Leasing.LEASE);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(keeper);
    }
}
