package dev.waymark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Query.EarlierBatches;
import dev.waymark.kernel.message.Query.PastWorkOf;
import dev.waymark.kernel.message.Query.PlanOf;
import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.plan.Approval;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.PlanReview.Status;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.EarlierBatch;
import dev.waymark.kernel.run.PastWork;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.RunReport.ModelProgress;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanAndRunAnswersTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final PlanId PLAN = Story.PLAN;
    private static final RunId RUN = Story.RUN;
    private static final Snapshot A = Some.snapshot("db.a", "1");
    private static final StopCause TIMEOUT = new StopCause.Failed("backfill", null, "timeout", 3);

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
    void a_proposed_plan_can_be_read_whole() {
        Plan document = Some.plan(PROD, 1, A);
        desk.story.propose(PLAN, document);

        PlanReview review = desk.ask(new PlanOf(PLAN)).orElseThrow();

        assertThat(review.document()).isEqualTo(document);
        assertThat(review.author()).isEqualTo("ann");
        assertThat(review.proposedAt()).isEqualTo(desk.story.now());
        assertThat(review.status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void a_plan_is_approved_when_enough_people_have() {
        desk.story.propose(PLAN, Some.plan(PROD, 2)).tell(approval("bob"));
        assertThat(review().status()).isEqualTo(Status.PROPOSED);

        desk.story.tell(approval("cid"));
        assertThat(review().status()).isEqualTo(Status.APPROVED);
        assertThat(review().approvals()).extracting(Approval::by).containsExactly("bob", "cid");

        desk.story.tell(new PlanEvent.ApprovalWithdrawn(PLAN, "bob"));
        assertThat(review().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void a_new_category_makes_approvals_of_the_old_document_void() {
        Plan changed = Some.plan(PROD, 1, A);
        Digest other = new Digest("cd".repeat(32));
        desk.story
                .propose(PLAN, Some.plan(PROD, 1))
                .tell(approval("bob"))
                .tell(
                        new PlanEvent.ChangeCategorised(
                                PLAN, A.name(), Category.BREAKING, changed, other, "ann"));

        assertThat(review().approvals()).isEmpty();
        assertThat(review().document()).isEqualTo(changed);
        assertThat(review().digest()).isEqualTo(other);
    }

    @Test
    void how_a_plan_ended_is_told() {
        PlanId second = new PlanId("p-2");
        PlanId third = new PlanId("p-3");
        desk.story
                .propose(PLAN, Some.plan(PROD, 0))
                .tell(new PlanEvent.PlanRejected(PLAN, "bob", "too late"))
                .propose(second, Some.plan(PROD, 0))
                .tell(new PlanEvent.PlanSuperseded(second, third))
                .propose(third, Some.plan(PROD, 0))
                .start(RUN, PROD, third);
        assertThat(desk.ask(new PlanOf(third)).orElseThrow().run()).isEqualTo(RUN);
        desk.story.tell(new PlanEvent.PlanApplied(third, RUN));

        assertThat(review().status()).isEqualTo(Status.REJECTED);
        assertThat(review().statusReason()).isEqualTo("too late");
        assertThat(desk.ask(new PlanOf(second)).orElseThrow().statusReason()).isEqualTo("p-3");
        assertThat(desk.ask(new PlanOf(third)).orElseThrow().status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void what_a_table_took_is_summed_up_by_table() {
        Interval first = Some.day(1);
        Interval second = Some.day(2);
        desk.story.start(RUN, PROD, PLAN).push(A).complete(A, first, 10L).complete(A, second, null);

        PastWork work = desk.ask(new PastWorkOf(new TreeSet<>(List.of(A.name())))).getFirst();

        assertThat(work.version()).isEqualTo(A.versionKey());
        assertThat(work.environment()).isEqualTo(PROD);
        assertThat(work.batches()).isEqualTo(2);
        assertThat(work.covered()).isEqualTo(Duration.ofDays(2));
        assertThat(work.rows()).isNull();
        assertThat(work.took()).isEqualTo(Duration.ofSeconds(4));
        assertThat(work.last().rows()).isNull();
        assertThat(work.last().took()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void plans_are_listed_latest_first_and_by_environment() {
        desk.story
                .propose(PLAN, Some.plan(PROD, 1, A))
                .propose(new PlanId("p-2"), Some.plan(DEV, 0))
                .propose(new PlanId("p-3"), Some.plan(PROD, 0));

        assertThat(desk.ask(new Plans(null, 2)))
                .extracting(summary -> summary.id().value())
                .containsExactly("p-3", "p-2");
        PlanSummary last = desk.ask(new Plans(PROD, 10)).getLast();
        assertThat(last.id()).isEqualTo(PLAN);
        assertThat(last.changes()).isEqualTo(1);
        assertThat(last.intervals()).isEqualTo(3);
        assertThat(last.required()).isEqualTo(1);
    }

    @Test
    void a_run_tells_its_stages_and_what_it_has_computed() {
        desk.story
                .start(RUN, PROD, PLAN)
                .tell(new RunEvent.StageStarted(RUN, "push"))
                .tell(new RunEvent.StageCompleted(RUN, "push"))
                .tell(new RunEvent.StageStarted(RUN, "backfill"))
                .complete(A, Some.day(1), 10L, new AuditOutcome("not_null", true, 0L))
                .complete(
                        A,
                        Some.day(2),
                        null,
                        new AuditOutcome("not_null", true, 2L),
                        new AuditOutcome("skipped", false, null));

        RunReport report = report();

        assertThat(report.status()).isEqualTo(RunReport.Status.RUNNING);
        assertThat(report.stages())
                .extracting(
                        RunReport.StageProgress::stage,
                        stage -> stage.startedAt() != null,
                        stage -> stage.completedAt() != null)
                .containsExactly(
                        tuple("push", true, true),
                        tuple("backfill", true, false),
                        tuple("point", false, false));
        assertThat(report.models())
                .containsExactly(
                        new ModelProgress(
                                A.name(),
                                2,
                                10,
                                Duration.ofSeconds(4),
                                List.of(
                                        new AuditOutcome("not_null", true, 2L),
                                        new AuditOutcome("skipped", false, null))));
    }

    @Test
    void earlier_batches_are_those_of_other_runs_whose_rows_are_known() {
        desk.story
                .start(RUN, PROD, PLAN)
                .complete(A, Some.day(1), 10L)
                .complete(A, Some.day(2), null);

        assertThat(desk.ask(new EarlierBatches(A.name(), new RunId("r-9"), 5)))
                .containsExactly(
                        new EarlierBatch(
                                RUN,
                                new Batch(A.id(), false, Some.day(1)),
                                10,
                                Duration.ofSeconds(2)));
        assertThat(desk.ask(new EarlierBatches(A.name(), RUN, 5))).isEmpty();
    }

    @Test
    void every_stop_has_its_cause_and_a_resumed_run_goes_on() {
        desk.story
                .start(RUN, PROD, PLAN)
                .tell(new RunEvent.BatchFailed(RUN, TIMEOUT))
                .tell(new RunEvent.ModelsSkipped(RUN, List.of(A.id())))
                .tell(new RunEvent.RunStopped(RUN, new StopCause.Aborted("window", "late")));
        assertThat(report().status()).isEqualTo(RunReport.Status.ABORTED);
        assertThat(report().stoppedFor()).isEqualTo(new StopCause.Aborted("window", "late"));
        assertThat(report().endedAt()).isEqualTo(desk.story.now());
        assertThat(report().skipped()).containsExactly(A.name());

        desk.story.tell(new RunEvent.RunResumed(RUN, Story.HOLDER));
        assertThat(report().status()).isEqualTo(RunReport.Status.RUNNING);
        assertThat(report().stoppedFor()).isNull();
        assertThat(report().failures()).containsExactly(TIMEOUT);
        assertThat(report().skipped()).isEmpty();

        desk.story.tell(new RunEvent.RunSucceeded(RUN));
        assertThat(report().status()).isEqualTo(RunReport.Status.SUCCEEDED);
    }

    @Test
    void runs_are_listed_latest_first_and_by_environment() {
        desk.story
                .start(RUN, PROD, null)
                .start(new RunId("r-2"), DEV, null)
                .start(new RunId("r-3"), PROD, null);

        assertThat(desk.ask(new Runs(PROD, 10)))
                .extracting(run -> run.id().value())
                .containsExactly("r-3", "r-1");
        assertThat(desk.ask(new Runs(null, 1)))
                .extracting(run -> run.id().value())
                .containsExactly("r-3");
    }

    private PlanReview review() {
        return desk.ask(new PlanOf(PLAN)).orElseThrow();
    }

    private RunReport report() {
        return desk.ask(new RunOf(RUN)).orElseThrow();
    }

    private static PlanEvent approval(String by) {
        return new PlanEvent.PlanApproved(PLAN, Story.DIGEST, by);
    }
}
