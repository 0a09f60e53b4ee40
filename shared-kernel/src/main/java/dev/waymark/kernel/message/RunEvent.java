package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
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

    record BatchFailed(RunId run, StopCause cause) implements RunEvent {}

    record RunResumed(RunId run, Holder holder) implements RunEvent {}

    record RunStopped(RunId run, StopCause cause) implements RunEvent {}

    record RunSucceeded(RunId run) implements RunEvent {}
}
