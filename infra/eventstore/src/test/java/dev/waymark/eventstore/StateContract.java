package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Commands.Receipt;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every state promises, whatever database it lies in.
abstract class StateContract {

    static final EnvironmentName PROD = EnvironmentName.PROD;
    static final RunId RUN = new RunId("r-1");

    StateFile state;

    /// An empty state, the same one for a whole test.
    abstract EventLogSettings settings();

    @BeforeEach
    void open() {
        state = StateFile.open(settings());
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

        assertThat(state.ask(new SnapshotsOf(ids(a))).getFirst().coverage().table().ranges())
                .containsExactly(Some.day(0));
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

        state = StateFile.open(settings());

        assertThat(state.ask(new EventsAfter(0, 999))).isEqualTo(before).isNotEmpty();
        new Deployments(state).deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
        assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().generation())
                .isEqualTo(2);
    }

    @Test
    void two_that_have_the_same_state_open_see_each_other() {
        try (StateFile other = StateFile.open(settings())) {
            Snapshot a = Some.snapshot("db.a", "1");
            new Deployments(state).deploy("r-1", PROD, a);
            assertThat(other.ask(new EnvironmentAsOf(PROD, null, null))).isPresent();

            new Deployments(other).deploy("r-2", PROD, a, Some.snapshot("db.b", "1"));
            assertThat(state.ask(new EnvironmentAsOf(PROD, null, null)).orElseThrow().entries())
                    .hasSize(2);
        }
    }

    @Test
    void only_one_of_many_gets_the_slot() throws Exception {
        new Deployments(state).deploy("r-0", PROD, Some.snapshot("db.a", "1"));
        try (StateFile other = StateFile.open(settings())) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                StateFile one = i % 2 == 0 ? state : other;
                RunId run = new RunId("r-" + i);
                tries.add(() -> isStarted(one, run));
            }
            assertThat(atOnce(tries)).containsOnlyOnce(true);
        }
        assertThat(state.log.verify().findings()).isEmpty();
    }

    @Test
    void pushes_of_the_same_snapshots_from_everywhere_store_each_once() throws Exception {
        List<Snapshot> some =
                IntStream.range(0, 30).mapToObj(i -> Some.snapshot("db.m" + i, "1")).toList();
        try (StateFile other = StateFile.open(settings())) {
            List<Callable<Boolean>> pushes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                StateFile one = i % 2 == 0 ? state : other;
                pushes.add(() -> one.send(new PushSnapshots(some, RUN)).position() > 0);
            }
            assertThat(atOnce(pushes)).containsOnly(true);
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

    private static boolean isStarted(StateFile one, RunId run) {
        try {
            new Deployments(one).start(run, PROD);
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isInstanceOf(Refusal.SlotTaken.class);
            return false;
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> tasks) throws Exception {
        List<Boolean> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }

    static TreeSet<SnapshotId> ids(Snapshot... snapshots) {
        TreeSet<SnapshotId> ids = new TreeSet<>();
        List.of(snapshots).forEach(snapshot -> ids.add(snapshot.id()));
        return ids;
    }
}
