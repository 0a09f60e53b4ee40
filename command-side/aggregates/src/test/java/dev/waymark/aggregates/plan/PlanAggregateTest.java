package dev.waymark.aggregates.plan;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.DIGEST;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.by;

import dev.waymark.aggregates.PlanSample;
import dev.waymark.aggregates.Samples;
import dev.waymark.aggregates.Scenario;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.CategoriseChanges;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.PlanCommand.ProposePlan;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanCommand.SupersedePlan;
import dev.waymark.kernel.message.PlanCommand.WithdrawApproval;
import dev.waymark.kernel.message.PlanEvent.ApprovalWithdrawn;
import dev.waymark.kernel.message.PlanEvent.ChangeCategorised;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.PlanEvent.PlanSuperseded;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanAggregateTest {

    private static final Digest OLD = new Digest("d0");
    private static final PlanId NEWER = new PlanId("p2");
    private static final ApprovalRule FOUR_EYES = new ApprovalRule(1, false, List.of());
    private static final Plan DECIDED =
            PlanSample.of(DEV).rule(FOUR_EYES).changing(ORDERS, Category.BREAKING).make();
    private static final Plan UNDECIDED =
            PlanSample.of(DEV).rule(FOUR_EYES).changing(ORDERS, null).make();

    private final Scenario<PlanAggregate> scenario = new Scenario<>(PlanAggregate.class);

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private static PlanProposed proposed(Plan document) {
        return new PlanProposed(PLAN, document, DIGEST, "ann");
    }

    private static SortedMap<ModelName, Category> choice(ModelName model) {
        return new TreeMap<>(Map.of(model, Category.NON_BREAKING));
    }

    @Test
    void a_proposed_plan_belongs_to_its_author() {
        scenario.when(new ProposePlan(PLAN, DECIDED, DIGEST), by("ann")).then(proposed(DECIDED));
    }

    @Test
    void a_bot_proposes_for_the_person_that_it_acts_for() {
        Provenance bot = new Provenance("bot", "ann", "bot", null, "c", Samples.NOW);

        scenario.when(new ProposePlan(PLAN, DECIDED, DIGEST), bot).then(proposed(DECIDED));
    }

    @Test
    void a_plan_is_proposed_once() {
        scenario.given(proposed(DECIDED))
                .when(new ProposePlan(PLAN, DECIDED, DIGEST))
                .thenRefused(new Refusal.PlanExists(PLAN));
    }

    @Test
    void a_choice_of_category_replaces_the_document() {
        scenario.given(proposed(UNDECIDED))
                .when(new CategoriseChanges(PLAN, choice(ORDERS), DECIDED, new Digest("d2")))
                .then(
                        new ChangeCategorised(
                                PLAN,
                                ORDERS,
                                Category.NON_BREAKING,
                                DECIDED,
                                new Digest("d2"),
                                "bob"));
    }

    @Test
    void only_direct_changes_can_be_categorised() {
        scenario.given(proposed(UNDECIDED))
                .when(new CategoriseChanges(PLAN, choice(ITEMS), DECIDED, DIGEST))
                .thenRefused(new Refusal.NoSuchChange(PLAN, ITEMS));
    }

    @Test
    void a_plan_without_categories_cannot_be_approved() {
        scenario.given(proposed(UNDECIDED))
                .when(new ApprovePlan(PLAN, DIGEST))
                .thenRefused(new Refusal.Uncategorised(PLAN, List.of(ORDERS)));
    }

    @Test
    void it_can_once_everything_is_categorised() {
        scenario.given(
                        proposed(UNDECIDED),
                        new ChangeCategorised(
                                PLAN, ORDERS, Category.BREAKING, DECIDED, new Digest("d2"), "ann"))
                .when(new ApprovePlan(PLAN, new Digest("d2")))
                .then(new PlanApproved(PLAN, new Digest("d2"), "bob"));
    }

    @Test
    void an_approval_belongs_to_the_digest_that_was_read() {
        scenario.given(proposed(DECIDED))
                .when(new ApprovePlan(PLAN, OLD))
                .thenRefused(new Refusal.OtherDigest(PLAN, OLD, DIGEST));
    }

    @Test
    void nobody_approves_his_own_plan() {
        scenario.given(proposed(DECIDED))
                .when(new ApprovePlan(PLAN, DIGEST), by("ann"))
                .thenRefused(new Refusal.SelfApproval(PLAN, "ann"));
    }

    @Test
    void not_even_through_a_bot() {
        Provenance bot = new Provenance("bot", "ann", "bot", null, "c", Samples.NOW);

        scenario.given(proposed(DECIDED))
                .when(new ApprovePlan(PLAN, DIGEST), bot)
                .thenRefused(new Refusal.SelfApproval(PLAN, "ann"));
    }

    @Test
    void the_author_may_approve_where_the_rule_says_so() {
        Plan own = PlanSample.of(DEV).rule(new ApprovalRule(1, true, List.of())).make();

        scenario.given(proposed(own))
                .when(new ApprovePlan(PLAN, DIGEST), by("ann"))
                .then(new PlanApproved(PLAN, DIGEST, "ann"));
    }

    @Test
    void only_approvers_approve_where_there_is_a_list() {
        Plan listed = PlanSample.of(DEV).rule(new ApprovalRule(1, false, List.of("eve"))).make();

        scenario.given(proposed(listed))
                .when(new ApprovePlan(PLAN, DIGEST))
                .thenRefused(new Refusal.NotAnApprover(PLAN, "bob", List.of("eve")));
    }

    @Test
    void approving_twice_is_no_harm() {
        scenario.given(proposed(DECIDED), new PlanApproved(PLAN, DIGEST, "bob"))
                .when(new ApprovePlan(PLAN, DIGEST))
                .thenNothing();
    }

    @Test
    void a_new_document_needs_new_approvals() {
        scenario.given(
                        proposed(DECIDED),
                        new PlanApproved(PLAN, DIGEST, "bob"),
                        new ChangeCategorised(
                                PLAN, ORDERS, Category.BREAKING, DECIDED, new Digest("d2"), "ann"))
                .when(new ApprovePlan(PLAN, new Digest("d2")))
                .then(new PlanApproved(PLAN, new Digest("d2"), "bob"));
    }

    @Test
    void an_approval_can_be_withdrawn() {
        scenario.given(proposed(DECIDED), new PlanApproved(PLAN, DIGEST, "bob"))
                .when(new WithdrawApproval(PLAN))
                .then(new ApprovalWithdrawn(PLAN, "bob"));
    }

    @Test
    void only_what_was_given_can_be_withdrawn() {
        scenario.given(
                        proposed(DECIDED),
                        new PlanApproved(PLAN, DIGEST, "bob"),
                        new ApprovalWithdrawn(PLAN, "bob"))
                .when(new WithdrawApproval(PLAN))
                .thenRefused(new Refusal.NothingToWithdraw(PLAN, "bob"));
    }

    @Test
    void a_rejection_keeps_its_reason() {
        scenario.given(proposed(DECIDED))
                .when(new RejectPlan(PLAN), by("bob").because("too big"))
                .then(new PlanRejected(PLAN, "bob", "too big"));
    }

    @Test
    void a_rejection_needs_no_reason() {
        scenario.given(proposed(DECIDED))
                .when(new RejectPlan(PLAN))
                .then(new PlanRejected(PLAN, "bob", ""));
    }

    @Test
    void a_plan_is_superseded_by_a_newer_one() {
        scenario.given(proposed(DECIDED))
                .when(new SupersedePlan(PLAN, NEWER))
                .then(new PlanSuperseded(PLAN, NEWER));
    }

    @Test
    void superseding_again_by_the_same_plan_is_no_harm() {
        scenario.given(proposed(DECIDED), new PlanSuperseded(PLAN, NEWER))
                .when(new SupersedePlan(PLAN, NEWER))
                .thenNothing();
    }

    @Test
    void a_plan_that_was_applied_stays_applied_by_that_run() {
        scenario.given(proposed(DECIDED))
                .when(new CompletePlan(PLAN, RUN))
                .then(new PlanApplied(PLAN, RUN));
    }

    @Test
    void saying_again_that_it_was_applied_is_no_harm() {
        scenario.given(proposed(DECIDED), new PlanApplied(PLAN, RUN))
                .when(new CompletePlan(PLAN, RUN))
                .thenNothing();
    }

    @Test
    void two_runs_never_apply_the_same_plan() {
        scenario.given(proposed(DECIDED), new PlanApplied(PLAN, RUN))
                .when(new CompletePlan(PLAN, OTHER_RUN))
                .thenRefused(new Refusal.PlanIsClosed(PLAN, "applied"));
    }

    @Test
    void nothing_uncategorised_is_ever_applied() {
        scenario.given(proposed(UNDECIDED))
                .when(new CompletePlan(PLAN, RUN))
                .thenRefused(new Refusal.Uncategorised(PLAN, List.of(ORDERS)));
    }

    @Test
    void a_rejection_that_came_too_late_does_not_undo_what_was_applied() {
        scenario.given(proposed(DECIDED), new PlanRejected(PLAN, "bob", ""))
                .when(new CompletePlan(PLAN, RUN))
                .then(new PlanApplied(PLAN, RUN));
    }
}
