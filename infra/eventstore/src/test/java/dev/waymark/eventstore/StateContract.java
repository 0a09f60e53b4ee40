package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.verify.Verification;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Commands.Receipt;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.ThawEnvironment;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.snapshot.Snapshot;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every state promises, whatever database it lies in.
abstract class StateContract {

    static final EnvironmentName PROD = EnvironmentName.PROD;
    static final RunId RUN = new RunId("r-1");
    private static final Holder SOMEBODY_ELSE =
            new Holder("there", 17, Instant.parse("2026-03-05T11:00:00Z"), "bob");
    private static final String COPY_OF_FIRST_EVENT =
            """
            INSERT INTO event_log (stream, sequence_number, aggregate_type, event_id, event_type,
            event_version, written_at, payload, metadata)
            SELECT 'snapshot/late', 0, aggregate_type, 'late', event_type,
            event_version, written_at, payload, metadata FROM event_log
            """;

    private EventLogSettings here;
    StateFile state;

    /// A place without a state.
    abstract EventLogSettings fresh();

    @BeforeEach
    void open() {
        here = fresh();
        state = StateFile.open(here);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void a_deployment_is_answered_as_it_was_commanded() {
        Snapshot a = Some.snapshot("db.a", "1");
        new Deployments(state).deploy("r-1", PROD, a);

        assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow())
                .satisfies(prod -> {
                    assertThat(prod.generation()).isEqualTo(1);
                    assertThat(prod.entries().values()).containsExactly(Deployments.entry(a));
                    assertThat(prod.pointedBy()).isEqualTo("ann");
                    assertThat(prod.pointedAt()).isEqualTo(StateFile.NOW);
                    assertThat(prod.isFinalised()).isTrue();
                });
    }

    @Test
    void what_was_computed_is_answered() {
        Snapshot a = Some.snapshot("db.a", "1");
        Deployments deployments = new Deployments(state);
        deployments.push(RUN, a);
        deployments.start(RUN, PROD);
        deployments.compute(RUN, a, Some.day(0));

        assertThat(state.ask(new SnapshotsOf(Some.ids(a))).getFirst().coverage().table().ranges())
                .containsExactly(Some.day(0));
    }

    @Test
    void wishes_that_are_told_together_come_true_together() {
        Snapshot a = Some.snapshot("db.a", "1");
        Snapshot b = Some.snapshot("db.b", "1");
        Deployments deployments = new Deployments(state);
        deployments.push(RUN, a, b);
        deployments.start(RUN, PROD);
        state.send(
                new Together(
                        List.of(
                                Deployments.reserved(RUN, b, Some.day(0)),
                                Deployments.reserved(RUN, a, Some.day(0)),
                                Deployments.completed(RUN, a, Some.day(0)),
                                Deployments.completed(RUN, b, Some.day(0)))));
        long position = state.ask(new LogPosition());

        Together notReserved =
                new Together(
                        List.of(
                                Deployments.reserved(RUN, a, Some.day(1)),
                                Deployments.completed(RUN, b, Some.day(1))));

        assertThatThrownBy(() -> state.send(notReserved)).isInstanceOf(Refused.class);
        assertThat(state.ask(new LogPosition())).isEqualTo(position);
        deployments.compute(RUN, a, Some.day(1));
        assertThat(state.ask(new SnapshotsOf(Some.ids(a, b))))
                .extracting(stored -> stored.coverage().table())
                .containsExactlyInAnyOrder(
                        Intervals.of(new Interval(Some.day(0).start(), Some.day(1).end())),
                        Intervals.of(Some.day(0)));
        assertThat(state.log.verify().findings()).isEmpty();
    }

    @Test
    void wishes_told_together_by_many_are_each_fulfilled_once() throws Exception {
        List<Snapshot> some =
                IntStream.range(0, 6).mapToObj(i -> Some.snapshot("db.m" + i, "1")).toList();
        Deployments deployments = new Deployments(state);
        deployments.push(RUN, some.toArray(Snapshot[]::new));
        deployments.start(RUN, PROD);
        try (StateFile other = StateFile.open(here)) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                StateFile one = i % 2 == 0 ? state : other;
                List<Snapshot> order = i < 2 ? some : some.reversed();
                tries.add(() -> one.send(computed(order)).position() > 0);
            }
            assertThat(AtOnce.all(tries)).containsOnly(true);
        }
        assertThat(state.ask(new AuditLogOf(null, null, 999)))
                .extracting(AuditEntry::type)
                .filteredOn("IntervalsCompleted"::equals)
                .hasSize(6);
        assertThat(state.log.verify().findings()).isEmpty();
    }

    private static Together computed(List<Snapshot> snapshots) {
        return new Together(
                snapshots.stream()
                        .flatMap(snapshot ->
                                Stream.of(
                                        Deployments.reserved(RUN, snapshot, Some.day(0)),
                                        Deployments.completed(RUN, snapshot, Some.day(0))))
                        .toList());
    }

    @Test
    void a_refusal_arrives_as_it_was_spoken_and_leaves_nothing_behind() {
        assertThatThrownBy(() -> state.send(new FreezeEnvironment(PROD)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new Refusal.NoSuchEnvironment(PROD)));
        assertThat(state.ask(new LogPosition())).isZero();
    }

    @Test
    void a_receipt_names_a_position_that_the_next_answer_includes() {
        Receipt receipt = state.send(new PushSnapshots(List.of(Some.snapshot("db.a", "1")), RUN));

        assertThat(receipt.position()).isPositive();
        assertThat(state.ask(new LogPosition())).isEqualTo(receipt.position());
    }

    @Test
    void every_event_carries_the_provenance_of_its_command() {
        new Deployments(state).deploy("r-1", PROD, Some.snapshot("db.a", "1"));

        assertThat(state.ask(new AuditLogOf(null, null, 99)))
                .hasSizeGreaterThan(4)
                .extracting(AuditEntry::provenance)
                .containsOnly(StateFile.by("ann"));
    }

    @Test
    void closing_and_opening_again_loses_nothing() {
        Snapshot a = Some.snapshot("db.a", "1");
        new Deployments(state).deploy("r-1", PROD, a);
        List<FeedEvent> before = state.ask(new EventsAfter(0, 999));
        state.close();

        state = StateFile.open(here);

        assertThat(state.ask(new EventsAfter(0, 999))).isEqualTo(before).isNotEmpty();
        new Deployments(state).deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
        assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().generation())
                .isEqualTo(2);
    }

    @Test
    void two_that_have_the_same_state_open_see_each_other() {
        try (StateFile other = StateFile.open(here)) {
            Snapshot a = Some.snapshot("db.a", "1");
            new Deployments(state).deploy("r-1", PROD, a);
            assertThat(other.ask(new EnvironmentAsOf(PROD, null, null))).isPresent();

            new Deployments(other).deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
            assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().entries())
                    .hasSize(2);
        }
    }

    @Test
    void what_another_process_has_written_is_known_to_the_next_decision() {
        new Deployments(state).deploy("r-1", PROD, Some.snapshot("db.a", "1"));
        state.send(new FreezeEnvironment(PROD));
        try (StateFile other = StateFile.open(here)) {
            other.send(new ThawEnvironment(PROD));
        }
        long thawed = state.ask(new LogPosition());

        Receipt frozen = state.send(new FreezeEnvironment(PROD));

        assertThat(frozen.position()).isGreaterThan(thawed);
    }

    @Test
    void only_one_of_many_gets_the_slot() throws Exception {
        new Deployments(state).deploy("r-0", PROD, Some.snapshot("db.a", "1"));
        try (StateFile other = StateFile.open(here)) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                StateFile one = i % 2 == 0 ? state : other;
                RunId run = new RunId("r-" + i);
                tries.add(() -> isStarted(one, run));
            }
            assertThat(AtOnce.all(tries)).containsOnlyOnce(true);
        }
        assertThat(state.log.verify().findings()).isEmpty();
    }

    @Test
    void pushes_of_the_same_snapshots_from_everywhere_store_each_once() throws Exception {
        List<Snapshot> some =
                IntStream.range(0, 30).mapToObj(i -> Some.snapshot("db.m" + i, "1")).toList();
        try (StateFile other = StateFile.open(here)) {
            List<Callable<Boolean>> pushes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                StateFile one = i % 2 == 0 ? state : other;
                pushes.add(() -> one.send(new PushSnapshots(some, RUN)).position() > 0);
            }
            assertThat(AtOnce.all(pushes)).containsOnly(true);
        }
        assertThat(state.ask(new AuditLogOf(null, null, 999)))
                .extracting(AuditEntry::type)
                .hasSize(30)
                .containsOnly("SnapshotPushed");
        assertThat(state.log.verify().findings()).isEmpty();
    }

    @Test
    void a_lease_lasts_while_it_is_renewed_and_ends_with_the_deployment() {
        Deployments deployments = new Deployments(state);
        deployments.start(RUN, PROD);
        assertThat(state.log.renew(RUN, Duration.ofSeconds(30))).isTrue();

        deployments.end(RUN, PROD);
        assertThat(state.log.renew(RUN, Duration.ofSeconds(30))).isFalse();
    }

    @Test
    void a_sound_state_stays_sound_through_every_rebuild() {
        Snapshot a = Some.snapshot("db.a", "1");
        Deployments deployments = new Deployments(state);
        deployments.deploy("r-1", PROD, a);
        deployments.deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
        assertThat(state.log.verify().isSound()).isTrue();

        state.log.rebuild();
        state.log.rebuildDecisions();

        assertThat(state.log.verify().isSound()).isTrue();
        deployments.deploy("r-3", PROD, Some.snapshot("db.b", "2"));
        assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().generation())
                .isEqualTo(3);
    }

    @Test
    void many_may_make_the_same_state_at_once() throws Exception {
        EventLogSettings place = fresh();
        List<Callable<Boolean>> openings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Snapshot own = Some.snapshot("db.m" + i, "1");
            openings.add(() -> {
                try (StateFile one = StateFile.open(place)) {
                    one.send(new PushSnapshots(List.of(own), RUN));
                    return one.ask(new SnapshotsOf(Some.ids(own))).size() == 1;
                }
            });
        }

        assertThat(AtOnce.all(openings)).containsOnly(true);

        try (StateFile one = StateFile.open(place)) {
            Verification found = one.log.verify();
            assertThat(found.findings()).isEmpty();
            assertThat(found.events()).isEqualTo(6);
        }
    }

    @Test
    void a_process_killed_while_it_makes_a_state_is_no_harm() throws Exception {
        EventLogSettings place = fresh();
        StateFile.open(place).close();
        StateFile.meddle(place, "DELETE FROM waymark_schema");
        StateFile.meddle(place, "DROP TABLE projection_side");
        StateFile.meddle(place, "DROP TABLE decision_pointer");
        StateFile.meddle(place, "DELETE FROM decision_schema");

        try (StateFile one = StateFile.open(place)) {
            new Deployments(one).deploy("r-1", PROD, Some.snapshot("db.a", "1"));
            assertThat(one.log.verify().findings()).isEmpty();
        }
    }

    @Test
    void an_event_that_commits_after_later_ones_is_answered_all_the_same() throws Exception {
        state.send(new PushSnapshots(List.of(Some.snapshot("db.a", "1")), RUN));
        try (Connection late = here.connect()) {
            late.setAutoCommit(false);
            late.createStatement().execute(COPY_OF_FIRST_EVENT);
            state.send(new PushSnapshots(List.of(Some.snapshot("db.b", "1")), RUN));
            String hourAgo = Instant.now().minus(Duration.ofHours(1)).toString();
            StateFile.meddle(here, "UPDATE event_log SET written_at = '" + hourAgo + "'");
            long seen = state.ask(new AuditLogOf(null, null, 99)).size();

            late.commit();

            assertThat(seen).isEqualTo(2);
            assertThat(state.ask(new AuditLogOf(null, null, 99))).hasSize(3);
        }
    }

    @Test
    void whoever_was_taken_over_writes_no_more() {
        Deployments first = new Deployments(state);
        Snapshot a = Some.snapshot("db.a", "1");
        first.push(RUN, a);
        state.send(started("r-1", SOMEBODY_ELSE, Duration.ofSeconds(-1)));
        RunId second = new RunId("r-2");

        state.send(started("r-2", StateFile.HOLDER, Duration.ofSeconds(30)));

        assertThat(state.ask(new SlotOf(PROD)).orElseThrow().fence()).isEqualTo(2);
        assertThatThrownBy(() -> first.point(RUN, PROD, a))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new Refusal.NotTheHolder(PROD, RUN)));
        first.point(second, PROD, a);
        assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().generation())
                .isEqualTo(1);
    }

    private static StartDeployment started(String run, Holder holder, Duration lease) {
        return new StartDeployment(PROD, new RunId(run), null, holder, -1, lease);
    }

    private static boolean isStarted(StateFile one, RunId run) {
        try {
            new Deployments(one).start(run, PROD);
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isInstanceOf(Refusal.SlotTaken.class);
            return false;
        }
    }
}
