package dev.waymark.aggregates;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.DIGEST;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.days;
import static dev.waymark.aggregates.Samples.entry;
import static dev.waymark.aggregates.Samples.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.aggregates.environment.EnvironmentDecider;
import dev.waymark.aggregates.environment.EnvironmentState;
import dev.waymark.aggregates.plan.PlanDecider;
import dev.waymark.aggregates.plan.PlanState;
import dev.waymark.aggregates.run.RunDecider;
import dev.waymark.aggregates.run.RunState;
import dev.waymark.aggregates.snapshot.SnapshotDecider;
import dev.waymark.aggregates.snapshot.SnapshotState;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.RunEvent.RunStarted;
import dev.waymark.kernel.message.RunEvent.StageStarted;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReserved;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an aggregate remembers can be written down and read back, so that long streams need not be
/// read from their beginning.
class AggregateStateTest {

    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final Version VERSION = SNAPSHOT.versionKey();

    /// Sees fields and constructors, nothing else.
    static ObjectMapper fields() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .build();
    }

    static Stream<Record> states() {
        return Stream.of(
                PlanState.NEW,
                plan(),
                RunState.NEW,
                run(),
                SnapshotState.NEW,
                snapshot(),
                EnvironmentState.NEW,
                environment());
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_remembered_state_is_the_same_state(Record state) throws Exception {
        ObjectMapper mapper = fields();
        String text = mapper.writeValueAsString(state);

        assertThat(mapper.readValue(text, state.getClass())).isEqualTo(state);
    }

    private static PlanState plan() {
        PlanState proposed =
                PlanDecider.evolve(
                        PlanState.NEW,
                        new PlanProposed(
                                PLAN,
                                PlanSample.of(DEV).changing(ORDERS, null).make(),
                                DIGEST,
                                "ann"));
        return PlanDecider.evolve(proposed, new PlanApproved(PLAN, DIGEST, "bob"));
    }

    private static RunState run() {
        RunState started =
                RunDecider.evolve(
                        RunState.NEW,
                        new RunStarted(
                                RUN,
                                RunPurpose.APPLY,
                                DEV,
                                PLAN,
                                HOLDER,
                                List.of("push", "point")));
        return RunDecider.evolve(started, new StageStarted(RUN, "push"));
    }

    private static SnapshotState snapshot() {
        SnapshotState state = SnapshotState.NEW;
        for (SnapshotEvent event :
                List.of(
                        new SnapshotPushed(VERSION, SNAPSHOT, RUN),
                        new PhysicalTableCreated(VERSION, null, SNAPSHOT.table(), RUN),
                        new IntervalsReserved(VERSION, "devv", range(1, 9), RUN),
                        completed())) {
            state = SnapshotDecider.evolve(state, event);
        }
        return state;
    }

    private static IntervalsCompleted completed() {
        return new IntervalsCompleted(
                VERSION,
                "devv",
                range(1, 5),
                new Batch(SNAPSHOT.id(), true, days(1, 5)),
                RUN,
                1L,
                Duration.ZERO,
                List.of());
    }

    private static EnvironmentState environment() {
        EnvironmentState state = EnvironmentState.NEW;
        for (EnvironmentEvent event :
                List.of(
                        new DeploymentStarted(DEV, RUN, PLAN, HOLDER, 1, null),
                        new EnvironmentPointed(
                                DEV,
                                1,
                                0,
                                new PointerDelta(List.of(entry(SNAPSHOT)), List.of()),
                                "",
                                new Cause.Promotion(),
                                PLAN,
                                RUN,
                                Naming.DEFAULT,
                                Samples.NOW,
                                null),
                        new EnvironmentFrozen(DEV, "eve"))) {
            state = EnvironmentDecider.evolve(state, event, Samples.by("ann"));
        }
        return state;
    }
}
