package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.HistoryLine;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvironmentAnswersTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final Snapshot A1 = Some.snapshot("db.a", "1");
    private static final Snapshot A2 = Some.snapshot("db.a", "2");
    private static final Snapshot B1 = Some.snapshot("db.b", "1");
    private static final Snapshot C1 = Some.snapshot("db.c", "1");

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
    void an_environment_holds_what_it_was_pointed_at_last() {
        desk.story.push(A1, A2, B1).point(PROD, A1, B1).point(PROD, A2, B1);

        Pointer now = now(PROD).orElseThrow();

        assertThat(now.generation()).isEqualTo(2);
        assertThat(now.entries()).isEqualTo(desk.story.held(PROD));
        assertThat(now.pointedBy()).isEqualTo("ann");
        assertThat(now.isFinalised()).isFalse();
    }

    @Test
    void every_generation_stays_askable() {
        desk.story.point(PROD, A1, B1).point(PROD, A2, C1).point(PROD, A2);

        assertThat(at(1).entries().values()).containsExactly(entry(A1), entry(B1));
        assertThat(at(2).entries().values()).containsExactly(entry(A2), entry(C1));
        assertThat(at(3).entries().values()).containsExactly(entry(A2));
        assertThat(desk.ask(new EnvironmentAsOf(PROD, 4L, null))).isEmpty();
    }

    @Test
    void every_moment_stays_askable() {
        desk.story.point(PROD, A1);
        Instant between = desk.story.now().plusSeconds(1);
        desk.story.point(PROD, A2);

        assertThat(at(between).orElseThrow().generation()).isEqualTo(1);
        assertThat(at(desk.story.now()).orElseThrow().generation()).isEqualTo(2);
        assertThat(at(Story.BEGIN)).isEmpty();
    }

    @Test
    void a_dropped_environment_holds_nothing_from_then_on_but_its_past_stays() {
        EnvironmentName dev = new EnvironmentName("dev");
        desk.story.point(dev, A1);
        Instant before = desk.story.now();
        desk.story.drop(dev);

        assertThat(now(dev)).isEmpty();
        assertThat(desk.ask(new Environments())).isEmpty();
        assertThat(desk.ask(new EnvironmentAsOf(dev, null, desk.story.now()))).isEmpty();
        assertThat(desk.ask(new EnvironmentAsOf(dev, null, before)).orElseThrow().entries())
                .hasSize(1);
        assertThat(desk.ask(new EnvironmentAsOf(dev, 1L, null)).orElseThrow().entries()).hasSize(1);
    }

    @Test
    void an_environment_made_again_starts_empty_and_goes_on_counting() {
        EnvironmentName dev = new EnvironmentName("dev");
        desk.story.point(dev, A1, B1).drop(dev).point(dev, C1);

        Pointer now = now(dev).orElseThrow();

        assertThat(now.generation()).isEqualTo(2);
        assertThat(now.entries()).isEqualTo(desk.story.held(dev));
        assertThat(desk.ask(new EnvironmentAsOf(dev, 1L, null)).orElseThrow().entries()).hasSize(2);
    }

    @Test
    void views_that_followed_are_known() {
        desk.story.point(PROD, A1).finalise(PROD);

        assertThat(now(PROD).orElseThrow().finalisedAt()).isEqualTo(desk.story.now());
    }

    @Test
    void history_tells_what_each_generation_changed_and_who_approved_it() {
        desk.story
                .propose(Story.PLAN, Some.plan(PROD, 1))
                .by("bob")
                .tell(new PlanEvent.PlanApproved(Story.PLAN, Story.DIGEST, "bob"))
                .by("ann")
                .point(PROD, A1, B1)
                .finalise(PROD)
                .point(PROD, A2, C1);
        desk.story.point(PROD, desk.story.held(PROD), new Cause.Rollback(1));

        assertThat(desk.ask(new HistoryOf(PROD)))
                .extracting(
                        HistoryLine::generation,
                        HistoryLine::added,
                        HistoryLine::changed,
                        HistoryLine::removed)
                .containsExactly(tuple(3L, 0, 0, 0), tuple(2L, 1, 1, 1), tuple(1L, 2, 0, 0));
        HistoryLine first = desk.ask(new HistoryOf(PROD)).getLast();
        assertThat(first.approvedBy()).containsExactly("bob");
        assertThat(first.reason()).isEqualTo("because");
        assertThat(first.finalisedAt()).isNotNull();
        assertThat(desk.ask(new HistoryOf(PROD)).getFirst().cause())
                .isEqualTo(new Cause.Rollback(1));
    }

    @Test
    void the_list_of_environments_says_how_each_stands() {
        EnvironmentName dev = new EnvironmentName("dev");
        desk.story
                .point(PROD, A1, B1)
                .finalise(PROD)
                .point(dev, C1)
                .tell(new EnvironmentEvent.EnvironmentFrozen(PROD, "cid"))
                .tell(new EnvironmentEvent.EnvironmentInvalidated(dev, Story.BEGIN));

        assertThat(desk.ask(new Environments()))
                .extracting(
                        EnvironmentSummary::environment,
                        EnvironmentSummary::models,
                        EnvironmentSummary::promoted,
                        EnvironmentSummary::finalised,
                        EnvironmentSummary::frozenBy,
                        EnvironmentSummary::expiresAt)
                .containsExactly(
                        tuple(dev, 1, 1, false, null, Story.BEGIN),
                        tuple(PROD, 2, 2, true, "cid", null));
    }

    @Test
    void thawing_forgets_who_froze_it() {
        desk.story
                .point(PROD, A1)
                .tell(new EnvironmentEvent.EnvironmentFrozen(PROD, "cid"))
                .tell(new EnvironmentEvent.EnvironmentThawed(PROD, "cid"));

        assertThat(desk.ask(new Environments()).getFirst().frozenBy()).isNull();
    }

    @Test
    void the_slot_is_known_from_start_to_end_even_before_the_first_pointing() {
        desk.story.tell(
                new DeploymentStarted(PROD, Story.RUN, null, Story.HOLDER, 5, new RunId("r-0")));

        assertThat(desk.ask(new SlotOf(PROD)).orElseThrow())
                .satisfies(slot -> {
                    assertThat(slot.run()).isEqualTo(Story.RUN);
                    assertThat(slot.holder()).isEqualTo(Story.HOLDER);
                    assertThat(slot.since()).isEqualTo(desk.story.now());
                    assertThat(slot.fence()).isEqualTo(5);
                });

        desk.story.tell(new EnvironmentEvent.DeploymentEnded(PROD, Story.RUN));
        assertThat(desk.ask(new SlotOf(PROD))).isEmpty();
    }

    @Test
    void a_run_that_lost_its_slot_does_not_end_the_deployment_of_another() {
        desk.story
                .tell(new DeploymentStarted(PROD, new RunId("r-0"), null, Story.HOLDER, 1, null))
                .tell(new DeploymentStarted(PROD, Story.RUN, null, Story.HOLDER, 2, null))
                .tell(new EnvironmentEvent.DeploymentEnded(PROD, new RunId("r-0")));

        assertThat(desk.ask(new SlotOf(PROD)).orElseThrow().run()).isEqualTo(Story.RUN);
    }

    @Test
    void a_small_change_of_a_large_environment_costs_little() {
        Snapshot[] many =
                IntStream.range(0, 500)
                        .mapToObj(i -> Some.snapshot("db.m" + i, "1"))
                        .toArray(Snapshot[]::new);
        desk.story.point(PROD, many);
        assertThat(entryRows()).isEqualTo(500);

        many[7] = Some.snapshot("db.m7", "2");
        desk.story.point(PROD, many);

        assertThat(at(2).entries()).isEqualTo(desk.story.held(PROD)).hasSize(500);
        assertThat(entryRows()).isEqualTo(501);
    }

    private long entryRows() {
        desk.ask(new Environments());
        return desk.count("entry");
    }

    private Optional<Pointer> now(EnvironmentName environment) {
        return desk.ask(new EnvironmentAsOf(environment, null, null));
    }

    private Pointer at(long generation) {
        return desk.ask(new EnvironmentAsOf(PROD, generation, null)).orElseThrow();
    }

    private Optional<Pointer> at(Instant moment) {
        return desk.ask(new EnvironmentAsOf(PROD, null, moment));
    }

    private static Entry entry(Snapshot snapshot) {
        return Some.entry(snapshot, PROD);
    }
}
