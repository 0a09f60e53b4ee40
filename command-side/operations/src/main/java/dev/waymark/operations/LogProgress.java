package dev.waymark.operations;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.operations.FollowRun.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A run's events as the progress that a listener in its own process hears, as far as they tell:
/// that a batch has begun is no event.
public final class LogProgress {

    private final Map<String, Instant> begun = new HashMap<>();

    public List<Progress> of(Told told) {
        return switch (told.event()) {
            case RunEvent event -> of(event, told.at());
            case IntervalsCompleted completed when completed.batch() != null ->
                    completed(completed, completed.batch());
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _ -> List.of();
        };
    }

    private List<Progress> of(RunEvent event, Instant at) {
        return switch (event) {
            case RunEvent.StageStarted stage -> {
                begun.putIfAbsent(stage.stage(), at);
                yield List.of(new Progress.StageBegan(stage.stage()));
            }
            case RunEvent.StageCompleted stage -> {
                Instant start = begun.getOrDefault(stage.stage(), at);
                yield List.of(new Progress.StageEnded(stage.stage(), Duration.between(start, at)));
            }
            case RunEvent.BatchFailed failed -> failed(failed.cause());
            case RunEvent.ModelsSkipped skipped ->
                    skipped.models().stream()
                            .<Progress>map(model -> new Progress.ModelSkipped(model.name()))
                            .toList();
            case RunEvent.RunStarted _,
                    RunEvent.RunResumed _,
                    RunEvent.BreakersChecked _,
                    RunEvent.StopAsked _,
                    RunEvent.RunStopped _,
                    RunEvent.RunSucceeded _ ->
                    List.of();
        };
    }

    private static List<Progress> completed(IntervalsCompleted event, Batch batch) {
        return Stream.concat(
                        event.audits().stream()
                                .<Progress>map(audit -> new Progress.Audited(batch, audit)),
                        Stream.of(new Progress.BatchEnded(batch, event.rows(), event.took())))
                .toList();
    }

    private static List<Progress> failed(StopCause cause) {
        return switch (cause) {
            case StopCause.Failed failed when failed.batch() != null ->
                    List.of(
                            new Progress.BatchFailed(
                                    failed.batch(), failed.error(), failed.attempts(), false));
            case StopCause.Failed failed ->
                    List.of(
                            new Progress.StageFailed(
                                    failed.stage(), failed.error(), failed.attempts(), false));
            case StopCause.AuditFailed failed ->
                    List.of(
                            new Progress.BatchFailed(
                                    failed.batch(),
                                    "audit %s found %d rows"
                                            .formatted(failed.audit(), failed.badRows()),
                                    1,
                                    false));
            case StopCause.Aborted _,
                    StopCause.Cancelled _,
                    StopCause.Paused _,
                    StopCause.Superseded _,
                    StopCause.LostLease _ ->
                    List.of();
        };
    }
}
