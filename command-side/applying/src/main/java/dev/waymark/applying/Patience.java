package dev.waymark.applying;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How to wait. Whoever waits asks again afterwards: a rest may be shorter than asked for.
@FunctionalInterface
public interface Patience {

    /// Lets the time pass.
    Patience REAL = rest -> LockSupport.parkNanos(rest.toNanos());

    void rest(Duration rest);
}
