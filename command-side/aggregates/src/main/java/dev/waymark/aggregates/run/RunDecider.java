package dev.waymark.aggregates.run;

import dev.waymark.aggregates.decision.Liveness;
import dev.waymark.aggregates.run.RunState.Status;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunCommand.AskToStop;
import dev.waymark.kernel.message.RunCommand.CompleteStage;
import dev.waymark.kernel.message.RunCommand.RecordBatchFailure;
import dev.waymark.kernel.message.RunCommand.RecordBreakers;
import dev.waymark.kernel.message.RunCommand.RecordSkipped;
import dev.waymark.kernel.message.RunCommand.ResumeRun;
import dev.waymark.kernel.message.RunCommand.StartRun;
import dev.waymark.kernel.message.RunCommand.StartStage;
import dev.waymark.kernel.message.RunCommand.StopRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.RunEvent.BatchFailed;
import dev.waymark.kernel.message.RunEvent.BreakersChecked;
import dev.waymark.kernel.message.RunEvent.ModelsSkipped;
import dev.waymark.kernel.message.RunEvent.RunResumed;
import dev.waymark.kernel.message.RunEvent.RunStarted;
import dev.waymark.kernel.message.RunEvent.RunStopped;
import dev.waymark.kernel.message.RunEvent.RunSucceeded;
import dev.waymark.kernel.message.RunEvent.StageCompleted;
import dev.waymark.kernel.message.RunEvent.StageStarted;
import dev.waymark.kernel.message.RunEvent.StopAsked;
import dev.waymark.kernel.run.StopWish;
import java.util.List;
import java.util.Locale;

/// Decides what happens to a run: a small state machine. Saying again what holds already is no
/// harm, because a process that died cannot know whether it was heard.
public final class RunDecider {

    private RunDecider() {}

    /// @param liveness of runs, to tell a crashed owner from a busy one
    /// @return the events; none when the wish is fulfilled already
    /// @throws Refused when a rule refuses
    public static List<RunEvent> decide(RunState state, RunCommand command, Liveness liveness) {
        return switch (command) {
            case StartRun start -> start(state, start);
            case StartStage stage -> start(state, stage);
            case CompleteStage stage -> complete(state, stage);
            case RecordBatchFailure failure -> record(state, failure);
            case RecordSkipped skipped -> record(state, skipped);
            case RecordBreakers checked -> record(state, checked);
            case ResumeRun resume -> resume(state, resume, liveness);
            case AskToStop ask -> ask(state, ask);
            case StopRun stop -> stop(state, stop);
            case SucceedRun succeed -> succeed(state, succeed);
        };
    }

    private static List<RunEvent> start(RunState state, StartRun wish) {
        if (state.status() == Status.RUNNING && wish.holder().equals(state.holder())) {
            return List.of();
        }
        if (state.status() == Status.RUNNING && state.holder() != null) {
            throw new Refused(new Refusal.RunIsOwned(wish.run(), state.holder()));
        }
        if (state.status() != null) {
            throw over(wish.run(), state.status());
        }
        return List.of(
                new RunStarted(
                        wish.run(),
                        wish.purpose(),
                        wish.environment(),
                        wish.plan(),
                        wish.holder(),
                        wish.stages()));
    }

    private static List<RunEvent> start(RunState state, StartStage wish) {
        requireRunning(state, wish.run());
        if (!wish.stage().equals(state.nextStage())) {
            throw new Refused(new Refusal.StageOutOfOrder(wish.run(), wish.stage()));
        }
        return state.started() ? List.of() : List.of(new StageStarted(wish.run(), wish.stage()));
    }

    private static List<RunEvent> complete(RunState state, CompleteStage wish) {
        requireRunning(state, wish.run());
        if (state.started() && wish.stage().equals(state.nextStage())) {
            return List.of(new StageCompleted(wish.run(), wish.stage()));
        }
        if (wish.stage().equals(state.lastStage())) {
            return List.of();
        }
        throw new Refused(new Refusal.StageOutOfOrder(wish.run(), wish.stage()));
    }

    private static List<RunEvent> record(RunState state, RecordBatchFailure wish) {
        requireRunning(state, wish.run());
        return List.of(new BatchFailed(wish.run(), wish.cause()));
    }

    private static List<RunEvent> record(RunState state, RecordSkipped wish) {
        requireRunning(state, wish.run());
        return wish.models().isEmpty()
                ? List.of()
                : List.of(new ModelsSkipped(wish.run(), wish.models()));
    }

    private static List<RunEvent> record(RunState state, RecordBreakers wish) {
        requireRunning(state, wish.run());
        return List.of(new BreakersChecked(wish.run(), wish.verdicts()));
    }

    /// Whoever resumes has taken the slot before, so the lease may be his own already.
    private static List<RunEvent> resume(RunState state, ResumeRun wish, Liveness liveness) {
        requireUnfinished(state, wish.run());
        if (state.status() == Status.RUNNING && wish.holder().equals(state.holder())) {
            return List.of();
        }
        liveness.holder(wish.run())
                .filter(holder -> !holder.equals(wish.holder()))
                .ifPresent(other -> {
                    throw new Refused(new Refusal.RunIsOwned(wish.run(), other));
                });
        return List.of(new RunResumed(wish.run(), wish.holder()));
    }

    /// A pause may become an end; asking for the same again is no harm.
    private static List<RunEvent> ask(RunState state, AskToStop wish) {
        requireRunning(state, wish.run());
        return state.asked() == wish.wish() || state.asked() == StopWish.CANCEL
                ? List.of()
                : List.of(new StopAsked(wish.run(), wish.wish(), wish.by()));
    }

    private static List<RunEvent> stop(RunState state, StopRun wish) {
        if (state.status() == Status.STOPPED && wish.cause().equals(state.stoppedFor())) {
            return List.of();
        }
        requireRunning(state, wish.run());
        return List.of(new RunStopped(wish.run(), wish.cause()));
    }

    private static List<RunEvent> succeed(RunState state, SucceedRun wish) {
        if (state.status() == Status.SUCCEEDED) {
            return List.of();
        }
        requireRunning(state, wish.run());
        String next = state.nextStage();
        if (next != null) {
            throw new Refused(new Refusal.StageOutOfOrder(wish.run(), next));
        }
        return List.of(new RunSucceeded(wish.run(), wish.markedOn()));
    }

    private static void requireUnfinished(RunState state, RunId run) {
        if (state.status() == null) {
            throw new Refused(new Refusal.NoSuchRun(run));
        }
        if (state.status() == Status.SUCCEEDED) {
            throw over(run, Status.SUCCEEDED);
        }
    }

    private static void requireRunning(RunState state, RunId run) {
        requireUnfinished(state, run);
        if (state.status() == Status.STOPPED) {
            throw over(run, Status.STOPPED);
        }
    }

    private static Refused over(RunId run, Status status) {
        return new Refused(new Refusal.RunIsOver(run, status.name().toLowerCase(Locale.ROOT)));
    }

    /// The state after an event.
    public static RunState evolve(RunState state, RunEvent event) {
        return switch (event) {
            case RunStarted started -> RunState.running(started.holder(), started.stages());
            case StageStarted _ -> state.stageStarted();
            case StageCompleted _ -> state.stageCompleted();
            case BatchFailed _, ModelsSkipped _, BreakersChecked _ -> state;
            case RunResumed resumed -> state.resumed(resumed.holder());
            case StopAsked asked -> state.asked(asked.wish());
            case RunStopped stopped -> state.stopped(stopped.cause());
            case RunSucceeded _ -> state.succeeded();
        };
    }
}
