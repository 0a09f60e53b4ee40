package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one may want of a run.
public sealed interface RunCommand extends Command {

    RunId run();

    /// @param stages names in the order in which they will be done
    record StartRun(
            RunId run,
            RunPurpose purpose,
            EnvironmentName environment,
            @Nullable PlanId plan,
            Holder holder,
            List<String> stages)
            implements RunCommand {}

    record StartStage(RunId run, String stage) implements RunCommand {}

    record CompleteStage(RunId run, String stage) implements RunCommand {}

    /// An attempt at a batch, or at other work of a stage, did not work; whether the run goes on is
    /// decided elsewhere.
    record RecordBatchFailure(RunId run, StopCause cause) implements RunCommand {}

    /// Models that the run leaves out because something that they wait for failed.
    record RecordSkipped(RunId run, List<SnapshotId> models) implements RunCommand {}

    /// Keeps what the run's circuit breakers were found to be.
    record RecordBreakers(RunId run, List<BreakerVerdict> verdicts) implements RunCommand {}

    /// Goes on after a stop or a crash, in this or another process.
    record ResumeRun(RunId run, Holder holder) implements RunCommand {}

    /// Lets the process that carries a run out know that somebody wants it to end. Whoever that is
    /// stops it between two batches.
    ///
    /// @param by user id of whoever wishes it
    record AskToStop(RunId run, StopWish wish, String by) implements RunCommand {}

    record StopRun(RunId run, StopCause cause) implements RunCommand {}

    /// @param markedOn gateways whose warehouses remember the run now; null for not said
    record SucceedRun(RunId run, @Nullable List<String> markedOn) implements RunCommand {

        public SucceedRun(RunId run) {
            this(run, null);
        }
    }
}
