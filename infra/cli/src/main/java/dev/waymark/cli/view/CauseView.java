package dev.waymark.cli.view;

import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import org.jspecify.annotations.Nullable;

/// Why a run stopped, as a sentence.
final class CauseView {

    private CauseView() {}

    static String text(StopCause cause) {
        return switch (cause) {
            case StopCause.Failed failed ->
                    "failed in stage "
                            + failed.stage()
                            + batch(failed.batch())
                            + " after "
                            + Amount.of(failed.attempts(), "attempt")
                            + ": "
                            + failed.error();
            case StopCause.AuditFailed failed ->
                    "audit "
                            + failed.audit()
                            + " found "
                            + Amount.of(failed.badRows(), "bad row")
                            + batch(failed.batch());
            case StopCause.Aborted aborted ->
                    "aborted by breaker " + aborted.breaker() + ": " + aborted.reason();
            case StopCause.Cancelled cancelled -> "cancelled by " + cancelled.by();
            case StopCause.Paused paused -> "paused by " + paused.by();
            case StopCause.Superseded closed ->
                    "stopped, because plan %s is %s".formatted(closed.plan(), closed.status());
            case StopCause.LostLease lost -> "lost its lease to " + lost.takenOverBy();
        };
    }

    private static String batch(@Nullable Batch batch) {
        return batch == null
                ? ""
                : " at " + batch.snapshot().name() + " " + Moments.show(batch.interval());
    }
}
