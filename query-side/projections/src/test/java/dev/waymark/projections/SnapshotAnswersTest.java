package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.message.Query.RollbackStateOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotAnswersTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final Snapshot A1 = Some.snapshot("db.a", "1");
    private static final Snapshot A2 = Some.snapshot("db.a", "2");
    private static final Snapshot B1 = Some.snapshot("db.b", "1");

    /// Shares the table of [#A1], and counts for itself from the second day on.
    private static final Snapshot A3 = Some.snapshot("db.a", "3", "v1", Some.day(2).start());

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void a_pushed_snapshot_is_stored_as_it_was() {
        desk.story.push(A1);

        assertThat(stored(A1).snapshot()).isEqualTo(A1);
        assertThat(stored(A1).isUnpaused()).isFalse();
        assertThat(stored(A1).unrestorable()).isFalse();
    }

    @Test
    void unknown_snapshots_are_left_out() {
        desk.story.push(A1);

        assertThat(snapshots(A1, B1)).extracting(s -> s.snapshot().id()).containsExactly(A1.id());
    }

    /// Which way the rows are read depends on how many are asked for, and of how many.
    @ParameterizedTest
    @ValueSource(ints = {101, 200, 210})
    void many_at_once_are_answered_as_each_alone(int many) {
        List<Snapshot> all =
                IntStream.range(0, 210).mapToObj(i -> Some.snapshot("db.m" + i, "1")).toList();
        desk.story.push(all.toArray(Snapshot[]::new)).push(A1, A2);
        all.forEach(one -> desk.story.complete(one, Some.day(1 + all.indexOf(one) % 3), 1L));
        Snapshot[] asked = all.subList(0, many).toArray(Snapshot[]::new);

        assertThat(snapshots(asked))
                .containsExactlyInAnyOrderElementsOf(Stream.of(asked).map(this::stored).toList());
    }

    @Test
    void what_has_been_computed_adds_up() {
        desk.story
                .push(A1)
                .complete(A1, Some.day(1), 1L)
                .complete(A1, Some.day(3), 1L)
                .complete(A1, Some.day(2), 1L);

        assertThat(stored(A1).coverage().table()).isEqualTo(days(1, 3));
    }

    @Test
    void invalidated_ranges_are_missing_again() {
        desk.story
                .push(A1)
                .complete(A1, Some.day(1), 1L)
                .complete(A1, Some.day(2), 1L)
                .tell(
                        new SnapshotEvent.IntervalsInvalidated(
                                A1.versionKey(), days(1, 1), Story.RUN, "restated"));

        assertThat(stored(A1).coverage().table()).isEqualTo(days(2, 2));
    }

    @Test
    void previews_count_for_their_dev_table_only() {
        desk.story.push(A1).tell(preview(A1, Some.day(1)));

        assertThat(stored(A1).coverage().devTable()).isEqualTo(days(1, 1));
        assertThat(stored(A1).coverage().table().isEmpty()).isTrue();
    }

    @Test
    void snapshots_of_one_version_share_what_has_been_computed() {
        Snapshot same = Some.snapshot("db.a", "4", "v1", null);
        desk.story.push(A1, same).complete(A1, Some.day(1), 1L);

        assertThat(stored(same).coverage().table()).isEqualTo(days(1, 1));
    }

    @Test
    void from_its_effective_date_on_a_snapshot_counts_only_what_it_computed_itself() {
        desk.story
                .push(A1)
                .complete(A1, Some.day(1), 1L)
                .complete(A1, Some.day(2), 1L)
                .complete(A1, Some.day(3), 1L)
                .push(A3)
                .complete(A3, Some.day(3), 1L);

        assertThat(stored(A3).coverage().table()).isEqualTo(days(1, 1).union(days(3, 3)));
        assertThat(stored(A1).coverage().table()).isEqualTo(days(1, 3));
    }

    @Test
    void prod_runs_what_was_unpaused_until_it_is_paused() {
        desk.story
                .push(A1)
                .tell(
                        new SnapshotEvent.SnapshotUnpaused(
                                A1.versionKey(), A1.id(), Story.BEGIN, Story.RUN));
        assertThat(stored(A1).unpausedAt()).isEqualTo(Story.BEGIN);

        desk.story.tell(
                new SnapshotEvent.SnapshotPaused(A1.versionKey(), A1.id(), true, Story.RUN));
        assertThat(stored(A1).isUnpaused()).isFalse();
        assertThat(stored(A1).unrestorable()).isTrue();
    }

    @Test
    void many_are_unpaused_and_paused_at_once() {
        desk.story.push(A1, A3).tell(switched(List.of(A1.id()), List.of(), List.of()));
        assertThat(stored(A1).unpausedAt()).isEqualTo(Story.BEGIN);
        assertThat(stored(A3).isUnpaused()).isFalse();

        desk.story.tell(switched(List.of(A3.id()), List.of(A1.id()), List.of(A1.id())));
        assertThat(stored(A1).isUnpaused()).isFalse();
        assertThat(stored(A1).unrestorable()).isTrue();
        assertThat(stored(A3).unpausedAt()).isEqualTo(Story.BEGIN);
        assertThat(stored(A3).unrestorable()).isFalse();
    }

    private static SnapshotsSwitched switched(
            List<SnapshotId> unpaused, List<SnapshotId> paused, List<SnapshotId> unrestorable) {
        return new SnapshotsSwitched(
                EnvironmentName.PROD, unpaused, paused, unrestorable, Story.BEGIN, Story.RUN);
    }

    @Test
    void a_dropped_table_takes_its_coverage_with_it() {
        desk.story
                .push(A1)
                .complete(A1, Some.day(1), 1L)
                .tell(new SnapshotEvent.PhysicalTableDropped(A1.versionKey(), null, A1.table()));

        assertThat(stored(A1).coverage().table().isEmpty()).isTrue();
    }

    @Test
    void a_retired_snapshot_is_unknown() {
        desk.story.push(A1).tell(new SnapshotEvent.SnapshotRetired(A1.versionKey(), A1.id()));

        assertThat(snapshots(A1)).isEmpty();
    }

    @Test
    void planning_starts_from_target_base_prod_and_local_snapshots() {
        Snapshot local = Some.snapshot("db.c", "9");
        desk.story.push(A1, A2, B1, local).point(PROD, A1, B1).point(DEV, A2);

        PriorState prior = prior(DEV, local.id(), new SnapshotId(B1.name(), "404"));

        assertThat(prior.environment().generation()).isEqualTo(1);
        assertThat(prior.environment().entries()).containsOnlyKeys(A2.name());
        assertThat(prior.base()).isEqualTo(prior.prod());
        assertThat(prior.snapshots()).containsOnlyKeys(A1.id(), A2.id(), B1.id(), local.id());
        assertThat(prior.logPosition()).isEqualTo(10);
    }

    @Test
    void what_an_automatic_restatement_marked_is_pending_until_it_is_computed() {
        desk.story
                .push(A1)
                .complete(A1, Some.day(1), 1L)
                .complete(A1, Some.day(2), 1L)
                .tell(
                        new SnapshotEvent.RestatementMarked(
                                A1.versionKey(), days(1, 2), Story.BEGIN, Story.RUN));

        assertThat(stored(A1).coverage().pendingRestatement()).isEqualTo(days(1, 2));
        assertThat(stored(A1).coverage().table()).isEqualTo(days(1, 2));
        assertThat(stored(A1).restatedAsOf()).isEqualTo(Story.BEGIN);

        desk.story.complete(A1, Some.day(1), 1L);
        assertThat(stored(A1).coverage().pendingRestatement()).isEqualTo(days(2, 2));
    }

    @Test
    void planning_knows_what_every_living_environment_holds() {
        EnvironmentName other = new EnvironmentName("other");
        desk.story.push(A1, A2, B1).point(PROD, A1).point(DEV, A2).point(other, B1).drop(other);

        assertThat(prior(PROD).snapshots()).containsOnlyKeys(A1.id(), A2.id());
    }

    @Test
    void planning_knows_which_dev_tables_are_there() {
        desk.story
                .push(A1, B1)
                .tell(
                        new SnapshotEvent.PhysicalTableCreated(
                                A1.versionKey(), A1.devVersion(), A1.devTable(), Story.RUN))
                .point(DEV, A1, B1);

        assertThat(prior(DEV).devTablesThere()).containsExactly(A1.id());
    }

    @Test
    void the_statements_around_an_environment_are_those_of_the_plan_that_made_what_it_holds() {
        Statements first = around("SELECT 1");
        Statements second = around("SELECT 2");
        PlanId next = new PlanId("p-2");
        desk.story
                .propose(Story.PLAN, Some.plan(PROD, first))
                .push(A1, A2)
                .point(PROD, A1)
                .propose(next, Some.plan(PROD, second))
                .applying(next)
                .point(PROD, A2);
        assertThat(prior(PROD).statements()).isEqualTo(second);
        assertThat(prior(DEV).statements()).isEqualTo(second);

        desk.story.point(PROD, desk.story.held(PROD), new Cause.Rollback(1));
        assertThat(prior(PROD).statements()).isEqualTo(first);
    }

    private static Statements around(String statement) {
        return new Statements(List.of(statement), List.of(), new TreeMap<>(Map.of("x", "1")));
    }

    @Test
    void planning_a_new_environment_finds_none() {
        assertThat(prior(DEV))
                .satisfies(prior -> {
                    assertThat(prior.environment()).isNull();
                    assertThat(prior.prod()).isNull();
                    assertThat(prior.snapshots()).isEmpty();
                });
    }

    @Test
    void tables_of_all_generations_of_the_target_are_looked_for() {
        desk.story
                .push(A1, A2, B1)
                .point(PROD, A1, B1)
                .point(PROD, A2, B1)
                .tell(new SnapshotEvent.PhysicalTableDropped(B1.versionKey(), null, B1.table()));

        assertThat(prior(PROD).tablesThere()).containsExactlyInAnyOrder(A1.id(), A2.id());
    }

    private PriorState prior(EnvironmentName environment, SnapshotId... local) {
        return desk.ask(new PriorStateOf(environment, PROD, new TreeSet<>(List.of(local))));
    }

    @Test
    void going_back_needs_what_moves_and_what_prod_does_not_run() {
        Snapshot b = Some.snapshot("db.b", "1");
        Snapshot c = Some.snapshot("db.c", "1");
        desk.story
                .push(A1, A2, b, c)
                .tell(switched(List.of(A1.id(), b.id()), List.of(), List.of()))
                .point(PROD, A1, b, c);

        PriorState state =
                desk.ask(
                        new RollbackStateOf(
                                PROD,
                                new TreeSet<>(List.of(A1.id())),
                                new TreeSet<>(List.of(b.id(), c.id()))));

        assertThat(state.snapshots()).containsOnlyKeys(A1.id(), c.id());
        assertThat(Objects.requireNonNull(state.environment()).entries()).hasSize(3);
        assertThat(state.tablesThere()).contains(A1.id(), b.id(), c.id());
    }

    private StoredSnapshot stored(Snapshot snapshot) {
        return snapshots(snapshot).getFirst();
    }

    private List<StoredSnapshot> snapshots(Snapshot... snapshots) {
        TreeSet<SnapshotId> ids = new TreeSet<>();
        List.of(snapshots).forEach(snapshot -> ids.add(snapshot.id()));
        return desk.ask(new SnapshotsOf(ids));
    }

    private static IntervalsCompleted preview(Snapshot snapshot, Interval range) {
        return new IntervalsCompleted(
                snapshot.versionKey(),
                snapshot.devVersion(),
                Intervals.of(range),
                null,
                Story.RUN,
                null,
                Duration.ZERO,
                List.of());
    }

    private static Intervals days(int first, int last) {
        return Intervals.between(Some.day(first).start(), Some.day(last).end());
    }
}
