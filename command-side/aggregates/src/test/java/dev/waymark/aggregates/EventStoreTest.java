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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.PlanCommand.ProposePlan;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.RunCommand.StartRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStoreTest {

    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final Version VERSION = SNAPSHOT.versionKey();

    private final TestEventStore store = new TestEventStore(5);

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static CompleteIntervals complete(Interval range) {
        return new CompleteIntervals(
                VERSION,
                null,
                new Batch(SNAPSHOT.id(), false, range),
                false,
                RUN,
                1L,
                Duration.ZERO,
                List.of());
    }

    private static PointEnvironment point(Backfill... promised) {
        return new PointEnvironment(
                DEV,
                RUN,
                1,
                PLAN,
                0,
                new PointerDelta(List.of(entry(SNAPSHOT)), List.of()),
                new Cause.Promotion(),
                List.of(promised),
                null,
                Naming.DEFAULT,
                null,
                null);
    }

    private void startDeployment() throws Throwable {
        ApprovalRule rule = new ApprovalRule(1, false, List.of());
        store.send(new ProposePlan(PLAN, PlanSample.of(DEV).rule(rule).make(), DIGEST));
        store.send(new ApprovePlan(PLAN, DIGEST), Samples.by("bob"));
        store.send(new StartDeployment(DEV, RUN, PLAN, HOLDER, 0, Duration.ofMinutes(1)));
    }

    @Test
    void a_plan_is_applied_from_its_proposal_to_the_end_of_its_run() throws Throwable {
        Backfill promised =
                new Backfill(
                        SNAPSHOT.id(), false, range(1, 3), 2, null, null, Intervals.none(), null);

        startDeployment();
        store.send(new StartRun(RUN, RunPurpose.APPLY, DEV, PLAN, HOLDER, List.of()));
        store.send(new PushSnapshots(List.of(SNAPSHOT), RUN));
        store.send(new RecordTable(VERSION, null, SNAPSHOT.table(), RUN));
        store.send(new ReserveIntervals(VERSION, null, range(1, 3), RUN));
        store.send(complete(days(1, 2)));
        assertThatThrownBy(() -> store.send(point(promised))).isInstanceOf(Refused.class);
        store.send(complete(days(2, 3)));
        store.send(point(promised));
        store.send(new UnpauseSnapshots(DEV, RUN, 1, List.of(SNAPSHOT.id()), Samples.NOW));
        store.send(new FinaliseEnvironment(DEV, RUN, 1, 1));
        store.send(new CompletePlan(PLAN, RUN));
        store.send(new SucceedRun(RUN));
        store.send(new EndDeployment(DEV, RUN));

        assertThat(store.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "PlanProposed",
                        "PlanApproved",
                        "DeploymentStarted",
                        "RunStarted",
                        "SnapshotPushed",
                        "PhysicalTableCreated",
                        "IntervalsReserved",
                        "IntervalsCompleted",
                        "IntervalsCompleted",
                        "EnvironmentPointed",
                        "SnapshotsSwitched",
                        "EnvironmentFinalised",
                        "PlanApplied",
                        "RunSucceeded",
                        "DeploymentEnded");
        assertThat(store.leases.isLive(RUN)).isFalse();
    }

    @Test
    void a_refusal_leaves_nothing_behind() throws Throwable {
        startDeployment();
        List<String> before = store.database.dump("");

        assertThatThrownBy(() -> store.send(point())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> store.send(complete(days(1, 2)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> store.send(new SucceedRun(RUN))).isInstanceOf(Refused.class);

        assertThat(store.database.dump("")).isEqualTo(before);
    }

    @Test
    void pushing_thousands_is_one_append_and_pushing_again_none() throws Throwable {
        List<Snapshot> many =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> SnapshotSample.of(new ModelName("shop.m" + i), "v").make())
                        .toList();

        store.send(new PushSnapshots(many, RUN));
        store.send(new PushSnapshots(many, RUN));

        assertThat(store.events().size()).isEqualTo(1_000);
        assertThat(
                        store.decisions
                                .holdings(many.stream().map(Snapshot::id).toList(), List.of())
                                .all()
                                .size())
                .isEqualTo(1_000);
    }

    @Test
    void bulk_and_single_commands_continue_the_same_stream() throws Throwable {
        Snapshot next = SnapshotSample.of(ORDERS, "v").data("f").asForwardOnly().make();

        store.send(new PushSnapshots(List.of(SNAPSHOT), RUN));
        store.send(new ReserveIntervals(VERSION, null, range(1, 3), RUN));
        store.send(complete(days(1, 3)));
        store.send(new PushSnapshots(List.of(next), RUN));
        store.send(new RecordTables(List.of(Made.of(next, true)), RUN));
        store.send(new RecordTable(VERSION, null, SNAPSHOT.table(), RUN));

        assertThat(store.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "SnapshotPushed",
                        "IntervalsReserved",
                        "IntervalsCompleted",
                        "SnapshotPushed",
                        "IntervalsCompleted",
                        "PhysicalTableCreated",
                        "PhysicalTableCreated");
        assertThat(store.database.texts("SELECT last_sequence FROM decision_version"))
                .containsExactly("[6]");
    }

    /// Whoever meets a conflict tries again, as the log's own sender does.
    @Test
    void commands_of_one_version_from_many_threads_lose_nothing() throws Throwable {
        store.send(new PushSnapshots(List.of(SNAPSHOT), RUN));
        store.send(new ReserveIntervals(VERSION, null, range(1, 31), RUN));
        List<Callable<Void>> work = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            Interval range = days(day, day + 1);
            Snapshot sibling = SnapshotSample.of(ORDERS, "v").data("s" + day).make();
            work.add(() -> retried(complete(range)));
            work.add(() -> retried(new PushSnapshots(List.of(sibling), RUN)));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(Set.copyOf(store.events()).size()).isEqualTo(62);
        assertThat(store.decisions.holdings(List.of(), List.of(VERSION)).version(VERSION).covered())
                .isEqualTo(range(1, 31));
    }

    private Void retried(Command command) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                store.send(command);
                return null;
            } catch (Refused refused) {
                throw refused;
            } catch (Throwable conflict) {
                if (attempt == 200) {
                    throw new IllegalStateException(conflict);
                }
            }
        }
    }

    @Test
    void long_streams_are_read_from_where_they_were_remembered() throws Throwable {
        store.send(new PushSnapshots(List.of(SNAPSHOT), RUN));
        store.send(new ReserveIntervals(VERSION, null, range(1, 31), RUN));
        for (int day = 1; day <= 12; day++) {
            store.send(complete(days(day, day + 1)));
        }
        store.send(complete(days(1, 2)));

        assertThat(store.database.texts("SELECT COUNT(*) FROM SnapshotEventEntry"))
                .doesNotContain("[0]");
        assertThat(store.events().size()).isEqualTo(14);
    }

    @Test
    void provenance_stands_in_the_metadata_of_every_event() throws Throwable {
        store.send(new PushSnapshots(List.of(SNAPSHOT), RUN), Samples.by("eve"));
        store.send(new ReserveIntervals(VERSION, null, range(1, 3), RUN), Samples.by("eve"));

        assertThat(store.messages())
                .extracting(message -> ProvenanceMetaData.read(message.getMetaData()))
                .containsExactly(Samples.by("eve"), Samples.by("eve"));
    }
}
