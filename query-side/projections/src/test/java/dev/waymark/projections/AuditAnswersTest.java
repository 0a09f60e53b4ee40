package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentThawed;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.projections.log.Recorded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditAnswersTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final Snapshot A = Some.snapshot("db.a", "1");

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
    void every_event_is_a_line_with_who_and_why() {
        desk.story.by("bob").tell(new EnvironmentFrozen(PROD, "bob"));

        AuditEntry entry = audit(null, null).getFirst();

        assertThat(entry.type()).isEqualTo("EnvironmentFrozen");
        assertThat(entry.provenance().actor()).isEqualTo("bob");
        assertThat(entry.provenance().reason()).isEqualTo("because");
        assertThat(entry.provenance().at()).isEqualTo(desk.story.now());
        assertThat(entry.environment()).isEqualTo(PROD);
        assertThat(entry.summary()).isEqualTo("bob froze prod.");
    }

    @Test
    void work_of_a_run_and_reviews_of_a_plan_belong_to_their_environment() {
        desk.story
                .propose(Story.PLAN, Some.plan(PROD, 0, A))
                .tell(new PlanEvent.PlanApproved(Story.PLAN, Story.DIGEST, "bob"))
                .start(Story.RUN, PROD, Story.PLAN)
                .push(A)
                .point(DEV, A);

        assertThat(audit(PROD, null))
                .extracting(AuditEntry::type)
                .containsExactly(
                        "PhysicalTableCreated",
                        "SnapshotPushed",
                        "RunStarted",
                        "PlanApproved",
                        "PlanProposed");
    }

    @Test
    void a_model_finds_every_event_that_touched_it() {
        desk.story
                .propose(Story.PLAN, Some.plan(PROD, 0, A))
                .push(Some.snapshot("db.b", "1"))
                .point(PROD, A)
                .point(PROD);

        assertThat(audit(null, A.name()))
                .extracting(AuditEntry::type, AuditEntry::models)
                .containsExactly(
                        tuple("EnvironmentPointed", List.of(A.name())),
                        tuple("EnvironmentPointed", List.of(A.name())),
                        tuple("PlanProposed", List.of(A.name())));
        assertThat(audit(DEV, A.name())).isEmpty();
    }

    @Test
    void the_feed_goes_on_after_any_position() {
        desk.story
                .tell(new EnvironmentFrozen(PROD, "bob"))
                .tell(new EnvironmentThawed(PROD, "bob"))
                .tell(new EnvironmentFrozen(DEV, "bob"));

        List<FeedEvent> feed = desk.ask(new EventsAfter(1, 10));

        assertThat(feed)
                .extracting(
                        FeedEvent::position,
                        FeedEvent::type,
                        FeedEvent::version,
                        FeedEvent::stream,
                        FeedEvent::sequence)
                .containsExactly(
                        tuple(2L, "EnvironmentThawed", 1, "environment/prod", 1L),
                        tuple(3L, "EnvironmentFrozen", 1, "environment/dev", 0L));
        assertThat(desk.documents.read(feed.getFirst().payload(), Event.class))
                .isEqualTo(new EnvironmentThawed(PROD, "bob"));
        assertThat(desk.ask(new EventsAfter(0, 1))).hasSize(1);
    }

    @Test
    void the_feed_waits_for_a_fresh_hole_but_not_for_an_old_one() {
        desk.story.tell(new EnvironmentFrozen(PROD, "bob"));
        Recorded slow =
                desk.story.log.take(
                        "environment/dev",
                        new EnvironmentFrozen(DEV, "cid"),
                        desk.story.provenance());
        desk.story.tell(new EnvironmentThawed(PROD, "bob"));
        assertThat(feed()).containsExactly(1L);

        desk.story.log.commit(slow);
        assertThat(feed()).containsExactly(1L, 2L, 3L);

        desk.story.log.take(
                "environment/dev", new EnvironmentThawed(DEV, "cid"), desk.story.provenance());
        desk.story.tell(new EnvironmentFrozen(PROD, "bob")).later(Duration.ofMinutes(1));
        assertThat(feed()).containsExactly(1L, 2L, 3L, 5L);
    }

    private List<Long> feed() {
        return desk.ask(new EventsAfter(0, 10)).stream().map(FeedEvent::position).toList();
    }

    private List<AuditEntry> audit(EnvironmentName environment, ModelName model) {
        return desk.ask(new AuditLogOf(environment, model, 100));
    }
}
