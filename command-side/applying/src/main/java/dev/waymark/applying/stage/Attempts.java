package dev.waymark.applying.stage;

import dev.waymark.warehouse.WarehouseFailure;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Tries again what may work the next time: lost connections, locks, serialisation. Nothing else is
/// tried twice.
final class Attempts {

    private static final int MOST = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private Attempts() {}

    static void of(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (WarehouseFailure failure) {
                if (!isTransient(failure) || attempt == MOST) {
                    throw failure;
                }
                LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(1L << attempt).toNanos());
            }
        }
    }

    /// How often a piece of work that ended with this failure had been tried.
    static int count(RuntimeException failure) {
        return isTransient(failure) ? MOST : 1;
    }

    static String message(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static boolean isTransient(RuntimeException failure) {
        return failure instanceof WarehouseFailure known
                && known.kind() == WarehouseFailure.Kind.TRANSIENT;
    }
}
