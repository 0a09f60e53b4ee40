package dev.waymark.aggregates.run;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunCommand.AskToStop;
import dev.waymark.kernel.message.RunCommand.CompleteStage;
import dev.waymark.kernel.message.RunCommand.RecordBatchFailure;
import dev.waymark.kernel.message.RunCommand.RecordBreakers;
import dev.waymark.kernel.message.RunCommand.ResumeRun;
import dev.waymark.kernel.message.RunCommand.StartStage;
import dev.waymark.kernel.message.RunCommand.StopRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.RunEvent.BatchFailed;
import dev.waymark.kernel.message.RunEvent.BreakersChecked;
import dev.waymark.kernel.message.RunEvent.RunResumed;
import dev.waymark.kernel.message.RunEvent.RunStarted;
import dev.waymark.kernel.message.RunEvent.RunStopped;
import dev.waymark.kernel.message.RunEvent.RunSucceeded;
import dev.waymark.kernel.message.RunEvent.StageCompleted;
import dev.waymark.kernel.message.RunEvent.StageStarted;
import dev.waymark.kernel.message.RunEvent.StopAsked;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunDeciderTest {

    private static final StopCause CAUSE = new StopCause.Aborted("disk", "full");
    private static final RunStarted STARTED =
            new RunStarted(RUN, RunPurpose.APPLY, DEV, PLAN, HOLDER, List.of("a", "b"));

    static Stream<RunCommand> wishes() {
        return Stream.of(
                new StartStage(RUN, "a"),
                new CompleteStage(RUN, "a"),
                new RecordBatchFailure(RUN, CAUSE),
                new RecordBreakers(RUN, List.of(new BreakerVerdict("command", false, "well"))),
                new AskToStop(RUN, StopWish.PAUSE, "bo"),
                new StopRun(RUN, CAUSE),
                new ResumeRun(RUN, HOLDER));
    }

    static Stream<RunCommand> wishes_of_busy_runs() {
        return Stream.concat(
                wishes().filter(wish -> !(wish instanceof ResumeRun || wish instanceof StopRun)),
                Stream.of(new SucceedRun(RUN)));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void there_is_nothing_to_want_of_a_run_that_never_started(RunCommand wish) {
        assertThat(refusal(RunState.NEW, wish)).isEqualTo(new Refusal.NoSuchRun(RUN));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void nothing_happens_to_a_run_that_has_succeeded(RunCommand wish) {
        assertThat(refusal(folded(STARTED, new RunSucceeded(RUN)), wish))
                .isEqualTo(new Refusal.RunIsOver(RUN, "succeeded"));
    }

    @ParameterizedTest
    @MethodSource("wishes_of_busy_runs")
    void a_stopped_run_does_nothing_until_it_is_resumed(RunCommand wish) {
        assertThat(refusal(folded(STARTED, new RunStopped(RUN, CAUSE)), wish))
                .isEqualTo(new Refusal.RunIsOver(RUN, "stopped"));
    }

    /// Whatever is asked in whatever order, the completed stages are a beginning of the list, each
    /// once.
    @Property(tries = 500)
    void stages_only_move_forward(@ForAll("series") List<RunCommand> series) {
        RunState state = folded(STARTED);
        List<String> completed = new ArrayList<>();
        for (RunCommand wish : series) {
            for (RunEvent event : accepted(state, wish)) {
                state = RunDecider.evolve(state, event);
                if (event instanceof StageCompleted stage) {
                    completed.add(stage.stage());
                }
            }
        }
        assertThat(completed).isEqualTo(List.of("a", "b").subList(0, completed.size()));
        if (state.status() == RunState.Status.SUCCEEDED) {
            assertThat(completed).hasSize(2);
        }
    }

    @Provide
    Arbitrary<List<RunCommand>> series() {
        return Arbitraries.<RunCommand>of(
                        new StartStage(RUN, "a"),
                        new StartStage(RUN, "b"),
                        new CompleteStage(RUN, "a"),
                        new CompleteStage(RUN, "b"),
                        new StopRun(RUN, CAUSE),
                        new ResumeRun(RUN, OTHER_HOLDER),
                        new SucceedRun(RUN))
                .list()
                .ofMaxSize(30);
    }

    private static List<RunEvent> accepted(RunState state, RunCommand wish) {
        try {
            return RunDecider.decide(state, wish, _ -> Optional.empty());
        } catch (Refused refused) {
            return List.of();
        }
    }

    private static RunState folded(RunEvent... events) {
        RunState state = RunState.NEW;
        for (RunEvent event : events) {
            state = RunDecider.evolve(state, event);
        }
        return state;
    }

    private static Refusal refusal(RunState state, RunCommand wish) {
        return catchThrowableOfType(
                        Refused.class,
                        () -> RunDecider.decide(state, wish, _ -> Optional.of(HOLDER)))
                .refusal();
    }

    /// Keeps the events that no rule looks at in the table of events.
    @ParameterizedTest
    @MethodSource("events_without_effect_on_stages")
    void what_happens_to_batches_and_owners_leaves_the_stages_alone(RunEvent event) {
        RunState before = folded(STARTED, new StageStarted(RUN, "a"));

        RunState after = RunDecider.evolve(before, event);

        assertThat(after.nextStage()).isEqualTo("a");
        assertThat(after.started()).isTrue();
    }

    static Stream<RunEvent> events_without_effect_on_stages() {
        return Stream.of(
                new BatchFailed(RUN, CAUSE),
                new BreakersChecked(RUN, List.of(new BreakerVerdict("command", false, "well"))),
                new StopAsked(RUN, StopWish.CANCEL, "bo"),
                new RunStopped(RUN, CAUSE),
                new RunResumed(RUN, OTHER_HOLDER));
    }
}
