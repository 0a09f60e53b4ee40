package dev.waymark.kernel.run;

import dev.waymark.kernel.identity.PlanId;
import org.jspecify.annotations.Nullable;

/// Why a run ended before its work did. Finished batches stay finished whatever the cause.
public sealed interface StopCause {

    /// Whether something went wrong, rather than somebody or something wanting an end.
    default boolean isFailure() {
        return switch (this) {
            case Failed _, AuditFailed _ -> true;
            case Aborted _, Cancelled _, Paused _, Superseded _, LostLease _ -> false;
        };
    }

    /// Something did not work, in spite of `attempts` tries; in the record of one attempt, which
    /// one it was.
    ///
    /// @param stage name of the stage
    /// @param batch null when the stage itself failed
    /// @param error what the engine said, without secrets
    record Failed(String stage, @Nullable Batch batch, String error, int attempts)
            implements StopCause {}

    /// A blocking audit found rows.
    record AuditFailed(Batch batch, String audit, long badRows) implements StopCause {}

    /// A circuit breaker opened; the run is aborted, not failed.
    record Aborted(String breaker, String reason) implements StopCause {}

    /// Somebody stopped it.
    record Cancelled(String by) implements StopCause {}

    /// Somebody stopped it for a while.
    record Paused(String by) implements StopCause {}

    /// Its plan was closed while it went on, which only happens to whoever seemed to be dead.
    ///
    /// @param status what has become of the plan: rejected, superseded
    record Superseded(PlanId plan, String status) implements StopCause {}

    /// It stopped renewing its lease and another run took the slot.
    record LostLease(String takenOverBy) implements StopCause {}
}
