package dev.waymark.kernel.run;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run with its progress.
///
/// @param position of its first event in the log
/// @param endedAt null while it goes on, or while it waits to be resumed after a crash
/// @param stoppedFor null unless it stopped
/// @param models what was computed so far, by model
/// @param failures every attempt that failed, in order, those that were followed by a better one
///   too
/// @param skipped models that the run left out when it last stopped, because what they wait for had
///   failed
public record RunReport(
        RunId id,
        long position,
        RunPurpose purpose,
        EnvironmentName environment,
        @Nullable PlanId plan,
        String startedBy,
        Holder holder,
        Instant startedAt,
        @Nullable Instant endedAt,
        Status status,
        @Nullable StopCause stoppedFor,
        List<StageProgress> stages,
        List<ModelProgress> models,
        List<StopCause> failures,
        List<ModelName> skipped) {

    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        ABORTED,
        CANCELLED,
        PAUSED
    }

    /// @param startedAt null while it has not been started
    /// @param completedAt null while it has not been completed
    public record StageProgress(
            String stage, @Nullable Instant startedAt, @Nullable Instant completedAt) {}

    /// @param rows written, as far as the engine said
    public record ModelProgress(
            ModelName model, int batches, long rows, Duration took, List<AuditOutcome> audits) {}

    /// Names of the stages that are behind it.
    public Set<String> completedStages() {
        return stages.stream()
                .filter(stage -> stage.completedAt() != null)
                .map(StageProgress::stage)
                .collect(Collectors.toSet());
    }
}
