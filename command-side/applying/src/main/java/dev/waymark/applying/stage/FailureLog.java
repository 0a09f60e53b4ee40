package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunCommand.RecordBatchFailure;
import dev.waymark.kernel.message.RunCommand.RecordSkipped;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;

/// What goes wrong in a run: told at once, and kept as events.
public final class FailureLog {

    private final Ports ports;
    private final Deployment deployment;
    private final RunListener listener;

    public FailureLog(Ports ports, Deployment deployment, RunListener listener) {
        this.ports = ports;
        this.deployment = deployment;
        this.listener = listener;
    }

    /// @param again whether it is tried once more
    void record(StopCause cause, boolean again) {
        switch (cause) {
            case StopCause.Failed failed -> {
                listener.on(told(failed, again));
                send(new RecordBatchFailure(deployment.run(), failed));
            }
            case StopCause.AuditFailed failed -> {
                listener.on(new Progress.BatchFailed(failed.batch(), found(failed), 1, false));
                send(new RecordBatchFailure(deployment.run(), failed));
            }
            case StopCause.Aborted _,
                    StopCause.Cancelled _,
                    StopCause.Paused _,
                    StopCause.Superseded _,
                    StopCause.LostLease _ -> {}
        }
    }

    void skipped(List<SnapshotId> models) {
        if (!models.isEmpty()) {
            models.forEach(model -> listener.on(new Progress.ModelSkipped(model.name())));
            send(new RecordSkipped(deployment.run(), models));
        }
    }

    private static Progress told(StopCause.Failed failed, boolean again) {
        return failed.batch() == null
                ? new Progress.StageFailed(failed.stage(), failed.error(), failed.attempts(), again)
                : new Progress.BatchFailed(
                        failed.batch(), failed.error(), failed.attempts(), again);
    }

    private static String found(StopCause.AuditFailed failed) {
        return "audit " + failed.audit() + " found " + failed.badRows() + " rows";
    }

    private void send(RunCommand command) {
        ports.send(command, deployment.by());
    }
}
