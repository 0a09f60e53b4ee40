package dev.waymark.aggregates.run;

import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run's stream remembers.
///
/// @param status null before it was started
/// @param holder the process that does it, or did it last
/// @param stages names in the order in which they are done
/// @param completed how many of them are
/// @param started whether the next one has been started
/// @param stoppedFor null unless it is stopped
/// @param asked how somebody wants it to end; null while nobody does
public record RunState(
        @Nullable Status status,
        @Nullable Holder holder,
        List<String> stages,
        int completed,
        boolean started,
        @Nullable StopCause stoppedFor,
        @Nullable StopWish asked) {

    public static final RunState NEW = new RunState(null, null, List.of(), 0, false, null, null);

    public enum Status {
        RUNNING,
        STOPPED,
        SUCCEEDED
    }

    static RunState running(Holder holder, List<String> stages) {
        return new RunState(Status.RUNNING, holder, List.copyOf(stages), 0, false, null, null);
    }

    RunState stageStarted() {
        return new RunState(status, holder, stages, completed, true, stoppedFor, asked);
    }

    RunState stageCompleted() {
        return new RunState(status, holder, stages, completed + 1, false, stoppedFor, asked);
    }

    RunState resumed(Holder by) {
        return new RunState(Status.RUNNING, by, stages, completed, started, null, null);
    }

    RunState stopped(StopCause cause) {
        return new RunState(Status.STOPPED, holder, stages, completed, started, cause, null);
    }

    RunState asked(StopWish wish) {
        return new RunState(status, holder, stages, completed, started, stoppedFor, wish);
    }

    RunState succeeded() {
        return new RunState(Status.SUCCEEDED, holder, stages, completed, false, null, null);
    }

    /// The stage that is to be done now; null when all are done.
    @Nullable String nextStage() {
        return completed < stages.size() ? stages.get(completed) : null;
    }

    /// The stage that was done last; null when none is.
    @Nullable String lastStage() {
        return completed == 0 ? null : stages.get(completed - 1);
    }
}
