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

/// What happened to a run.
public sealed interface RunEvent extends Event {

    RunId run();

    record RunStarted(
            RunId run,
            RunPurpose purpose,
            EnvironmentName environment,
            @Nullable PlanId plan,
            Holder holder,
            List<String> stages)
            implements RunEvent {}

    record StageStarted(RunId run, String stage) implements RunEvent {}

    record StageCompleted(RunId run, String stage) implements RunEvent {}

    /// An attempt did not work: at a batch, or at other work of a stage. The cause says which it
    /// was.
    record BatchFailed(RunId run, StopCause cause) implements RunEvent {}

    /// @param models that were left out, in part or whole, because what they wait for had failed
    record ModelsSkipped(RunId run, List<SnapshotId> models) implements RunEvent {}

    record RunResumed(RunId run, Holder holder) implements RunEvent {}

    /// Circuit breakers were looked at: all of them when the run begins or goes on, and whichever
    /// opens.
    record BreakersChecked(RunId run, List<BreakerVerdict> verdicts) implements RunEvent {}

    /// Somebody wants the run to end before its work does; it has not stopped yet.
    ///
    /// @param by user id of whoever wishes it
    record StopAsked(RunId run, StopWish wish, String by) implements RunEvent {}

    record RunStopped(RunId run, StopCause cause) implements RunEvent {}

    /// @param markedOn gateways whose warehouses keep a mark of this run from now on; null in
    ///   events of before there were such marks
    record RunSucceeded(RunId run, @Nullable List<String> markedOn) implements RunEvent {

        public RunSucceeded(RunId run) {
            this(run, null);
        }
    }
}
