package dev.waymark.applying.stage;

import dev.waymark.applying.Mask;
import dev.waymark.applying.Patience;
import dev.waymark.applying.Stopped;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.warehouse.WarehouseFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tries again what may work the next time: what the engine's adapter calls transient, such as lost
/// connections, locks, serialisation. Nothing else is tried twice. Every attempt that fails is
/// recorded.
///
/// @param most how often in all
/// @param stop why the run must stop meanwhile; then nothing is tried again
/// @param mask over what errors say
public record Attempts(
        int most,
        Patience patience,
        Supplier<Optional<StopCause>> stop,
        FailureLog log,
        Mask mask) {

    private static final Duration FIRST_REST = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofSeconds(20);

    /// @param batch null for work that computes no interval
    /// @param subject in front of the error; empty when stage and batch say enough
    record Work(String stage, @Nullable Batch batch, String subject) {

        private StopCause.Failed failed(RuntimeException failure, int attempt, Mask mask) {
            String message = failure.getMessage();
            String error = message == null ? failure.getClass().getSimpleName() : message;
            return new StopCause.Failed(stage, batch, subject + mask.over(error), attempt);
        }
    }

    /// @throws Stopped with the last failure
    void of(Work work, Runnable doing) {
        giving(
                work,
                () -> {
                    doing.run();
                    return work;
                });
    }

    /// @return what the attempt gives that works
    /// @throws Stopped with the last failure
    <T extends @Nullable Object> T giving(Work work, Supplier<T> doing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return doing.get();
            } catch (Stopped stopped) {
                log.record(stopped.why(), false);
                throw stopped;
            } catch (RuntimeException failure) {
                StopCause.Failed failed = work.failed(failure, attempt, mask);
                boolean again = isTransient(failure) && attempt < most && stop.get().isEmpty();
                log.record(failed, again);
                if (!again) {
                    throw new Stopped(failed);
                }
                patience.rest(rest(attempt));
            }
        }
    }

    /// Twice as long after each attempt, up to a bound.
    private static Duration rest(int attempt) {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempt - 1, 20));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private static boolean isTransient(RuntimeException failure) {
        return failure instanceof WarehouseFailure known
                && known.kind() == WarehouseFailure.Kind.TRANSIENT;
    }
}
