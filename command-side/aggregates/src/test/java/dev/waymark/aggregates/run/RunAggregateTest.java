package dev.waymark.aggregates.run;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;

import dev.waymark.aggregates.Scenario;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.RunCommand.AskToStop;
import dev.waymark.kernel.message.RunCommand.CompleteStage;
import dev.waymark.kernel.message.RunCommand.RecordBatchFailure;
import dev.waymark.kernel.message.RunCommand.RecordSkipped;
import dev.waymark.kernel.message.RunCommand.ResumeRun;
import dev.waymark.kernel.message.RunCommand.StartRun;
import dev.waymark.kernel.message.RunCommand.StartStage;
import dev.waymark.kernel.message.RunCommand.StopRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.RunEvent.BatchFailed;
import dev.waymark.kernel.message.RunEvent.ModelsSkipped;
import dev.waymark.kernel.message.RunEvent.RunResumed;
import dev.waymark.kernel.message.RunEvent.RunStarted;
import dev.waymark.kernel.message.RunEvent.RunStopped;
import dev.waymark.kernel.message.RunEvent.RunSucceeded;
import dev.waymark.kernel.message.RunEvent.StageCompleted;
import dev.waymark.kernel.message.RunEvent.StageStarted;
import dev.waymark.kernel.message.RunEvent.StopAsked;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunAggregateTest {

    private static final StopCause CANCELLED = new StopCause.Cancelled("bob");
    private static final StopCause FAILED = new StopCause.Failed("push", null, "no", 1);
    private static final RunStarted STARTED =
            new RunStarted(RUN, RunPurpose.APPLY, DEV, PLAN, HOLDER, List.of("push", "point"));

    private final Scenario<RunAggregate> scenario = new Scenario<>(RunAggregate.class);

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private static StartRun start(Holder holder) {
        return new StartRun(RUN, RunPurpose.APPLY, DEV, PLAN, holder, List.of("push", "point"));
    }

    private static RunEvent[] done(String... stages) {
        return java.util.Arrays.stream(stages)
                .flatMap(stage ->
                        java.util.stream.Stream.of(
                                new StageStarted(RUN, stage), new StageCompleted(RUN, stage)))
                .toArray(RunEvent[]::new);
    }

    @Test
    void a_run_starts() {
        scenario.when(start(HOLDER)).then(STARTED);
    }

    @Test
    void starting_it_again_is_no_harm() {
        scenario.given(STARTED).when(start(HOLDER)).thenNothing();
    }

    @Test
    void nobody_else_starts_it() {
        scenario.given(STARTED)
                .when(start(OTHER_HOLDER))
                .thenRefused(new Refusal.RunIsOwned(RUN, HOLDER));
    }

    @Test
    void a_stopped_run_is_resumed_not_started() {
        scenario.given(STARTED, new RunStopped(RUN, CANCELLED))
                .when(start(HOLDER))
                .thenRefused(new Refusal.RunIsOver(RUN, "stopped"));
    }

    @Test
    void stages_are_done_in_their_order() {
        scenario.given(STARTED)
                .when(new StartStage(RUN, "push"))
                .then(new StageStarted(RUN, "push"));
    }

    @Test
    void the_next_stage_follows_the_last_one() {
        scenario.given(STARTED)
                .given(done("push"))
                .when(new StartStage(RUN, "point"))
                .then(new StageStarted(RUN, "point"));
    }

    @Test
    void no_stage_is_skipped() {
        scenario.given(STARTED)
                .when(new StartStage(RUN, "point"))
                .thenRefused(new Refusal.StageOutOfOrder(RUN, "point"));
    }

    @Test
    void no_stage_is_done_again() {
        scenario.given(STARTED)
                .given(done("push"))
                .when(new StartStage(RUN, "push"))
                .thenRefused(new Refusal.StageOutOfOrder(RUN, "push"));
    }

    @Test
    void a_stage_that_was_under_way_is_started_again_without_a_word() {
        scenario.given(
                        STARTED,
                        new StageStarted(RUN, "push"),
                        new RunStopped(RUN, FAILED),
                        new RunResumed(RUN, OTHER_HOLDER))
                .when(new StartStage(RUN, "push"))
                .thenNothing();
    }

    @Test
    void a_started_stage_is_completed() {
        scenario.given(STARTED, new StageStarted(RUN, "push"))
                .when(new CompleteStage(RUN, "push"))
                .then(new StageCompleted(RUN, "push"));
    }

    @Test
    void completing_it_again_is_no_harm() {
        scenario.given(STARTED)
                .given(done("push"))
                .when(new CompleteStage(RUN, "push"))
                .thenNothing();
    }

    @Test
    void only_a_started_stage_is_completed() {
        scenario.given(STARTED)
                .when(new CompleteStage(RUN, "push"))
                .thenRefused(new Refusal.StageOutOfOrder(RUN, "push"));
    }

    @Test
    void a_failed_batch_is_recorded() {
        scenario.given(STARTED, new StageStarted(RUN, "push"))
                .when(new RecordBatchFailure(RUN, FAILED))
                .then(new BatchFailed(RUN, FAILED));
    }

    @Test
    void what_was_skipped_for_a_failure_is_recorded() {
        List<SnapshotId> models = List.of(new SnapshotId(ModelName.of("shop", "top"), "1"));
        scenario.given(STARTED, new StageStarted(RUN, "push"))
                .when(new RecordSkipped(RUN, models))
                .then(new ModelsSkipped(RUN, models));
        scenario.given(STARTED).when(new RecordSkipped(RUN, List.of())).thenNothing();
    }

    @Test
    void whoever_wants_a_run_to_end_is_remembered_once_and_an_end_outweighs_a_pause() {
        AskToStop pause = new AskToStop(RUN, StopWish.PAUSE, "bo");
        StopAsked paused = new StopAsked(RUN, StopWish.PAUSE, "bo");
        StopAsked ended = new StopAsked(RUN, StopWish.CANCEL, "chi");
        scenario.given(STARTED).when(pause).then(paused);
        scenario.given(STARTED, paused).when(pause).thenNothing();
        scenario.given(STARTED, paused)
                .when(new AskToStop(RUN, StopWish.CANCEL, "chi"))
                .then(ended);
        scenario.given(STARTED, paused, ended).when(pause).thenNothing();
    }

    @Test
    void a_resumed_run_has_nobody_who_wants_it_to_end() {
        scenario.given(
                        STARTED,
                        new StopAsked(RUN, StopWish.PAUSE, "bo"),
                        new RunStopped(RUN, new StopCause.Paused("bo")),
                        new RunResumed(RUN, OTHER_HOLDER))
                .when(new AskToStop(RUN, StopWish.PAUSE, "bo"))
                .then(new StopAsked(RUN, StopWish.PAUSE, "bo"));
    }

    @Test
    void a_stop_has_its_cause() {
        scenario.given(STARTED)
                .when(new StopRun(RUN, CANCELLED))
                .then(new RunStopped(RUN, CANCELLED));
    }

    @Test
    void stopping_again_for_the_same_cause_is_no_harm() {
        scenario.given(STARTED, new RunStopped(RUN, CANCELLED))
                .when(new StopRun(RUN, CANCELLED))
                .thenNothing();
    }

    @Test
    void a_run_stops_for_one_cause_only() {
        scenario.given(STARTED, new RunStopped(RUN, CANCELLED))
                .when(new StopRun(RUN, FAILED))
                .thenRefused(new Refusal.RunIsOver(RUN, "stopped"));
    }

    @Test
    void a_stopped_run_goes_on_in_any_process() {
        scenario.given(STARTED, new RunStopped(RUN, CANCELLED))
                .when(new ResumeRun(RUN, OTHER_HOLDER))
                .then(new RunResumed(RUN, OTHER_HOLDER));
    }

    @Test
    void a_run_goes_on_once_its_process_is_dead() {
        scenario.given(STARTED)
                .living(RUN)
                .later(Duration.ofSeconds(30))
                .when(new ResumeRun(RUN, OTHER_HOLDER))
                .then(new RunResumed(RUN, OTHER_HOLDER));
    }

    @Test
    void whoever_has_taken_its_slot_resumes_it() {
        scenario.leases.take(RUN, OTHER_HOLDER, 2, Duration.ofSeconds(30));

        scenario.given(STARTED)
                .when(new ResumeRun(RUN, OTHER_HOLDER))
                .then(new RunResumed(RUN, OTHER_HOLDER));
    }

    @Test
    void a_stopped_run_that_somebody_else_has_taken_has_an_owner() {
        scenario.given(STARTED, new RunStopped(RUN, CANCELLED))
                .living(RUN)
                .when(new ResumeRun(RUN, OTHER_HOLDER))
                .thenRefused(new Refusal.RunIsOwned(RUN, HOLDER));
    }

    @Test
    void a_run_that_is_under_way_has_one_owner() {
        scenario.given(STARTED)
                .living(RUN)
                .when(new ResumeRun(RUN, OTHER_HOLDER))
                .thenRefused(new Refusal.RunIsOwned(RUN, HOLDER));
    }

    @Test
    void its_owner_need_not_resume_it() {
        scenario.given(STARTED).when(new ResumeRun(RUN, HOLDER)).thenNothing();
    }

    @Test
    void it_succeeds_when_all_stages_are_done() {
        scenario.given(STARTED)
                .given(done("push", "point"))
                .when(new SucceedRun(RUN))
                .then(new RunSucceeded(RUN));
    }

    @Test
    void it_does_not_succeed_before() {
        scenario.given(STARTED)
                .given(done("push"))
                .when(new SucceedRun(RUN))
                .thenRefused(new Refusal.StageOutOfOrder(RUN, "point"));
    }

    @Test
    void succeeding_again_is_no_harm() {
        scenario.given(STARTED)
                .given(done("push", "point"))
                .given(new RunSucceeded(RUN))
                .when(new SucceedRun(RUN))
                .thenNothing();
    }
}
