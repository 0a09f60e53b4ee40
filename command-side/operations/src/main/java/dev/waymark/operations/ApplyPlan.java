package dev.waymark.operations;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.applying.Runner;
import dev.waymark.applying.Workload;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.operations.Preflight.Check;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `apply` and `resume`: carries a reviewed plan out, from its start or from where an earlier run
/// left it.
public final class ApplyPlan {

    private final Registry registry;
    private final Runner runner;
    private final Preflight preflight;
    private final SlotWait slots;
    private final Policies policies;
    private final Answers answers;
    private final Ids ids;

    public ApplyPlan(
            Registry registry,
            Runner runner,
            Preflight preflight,
            SlotWait slots,
            Policies policies,
            Answers answers,
            Ids ids) {
        this.registry = registry;
        this.runner = runner;
        this.preflight = preflight;
        this.slots = slots;
        this.policies = policies;
        this.answers = answers;
        this.ids = ids;
    }

    /// Gets ready to apply a plan that is still to be made, beside its making. Changes nothing, and
    /// tells of no failure.
    public void prepare() {
        runner.prepare();
    }

    /// The answers to the five questions, without applying; waits first for whoever deploys there,
    /// as long as is allowed.
    ///
    /// @throws Refused when there is no such plan
    public List<Check> check(PlanId plan, Conduct conduct) {
        PlanReview review = registry.review(plan);
        awaitSlot(review, conduct);
        return review.status() == PlanReview.Status.APPLIED && unfinished(review).isEmpty()
                ? List.of(applied(review))
                : preflight.checks(review.document(), guarded(conduct));
    }

    /// Applies a plan; goes on with its run when an earlier one did not come to its end. A plan
    /// that has been applied is left alone.
    ///
    /// @throws Refused when the plan may not be applied or somebody else deploys there
    public RunOutcome apply(PlanId plan, Conduct conduct, Provenance by) {
        PlanReview review = registry.review(plan);
        Optional<RunReport> started = unfinished(review);
        if (started.isPresent()) {
            return runner.resume(review, started.get(), guarded(conduct), reasoned(by, review));
        }
        if (review.status() == PlanReview.Status.APPLIED) {
            return new RunOutcome.NothingToDo();
        }
        refuseClosed(review);
        return runner.apply(review, ids.nextRun(), guarded(conduct), reasoned(by, review));
    }

    /// Goes on with a run that stopped or crashed.
    ///
    /// @throws Refused when there is no such run, or it has come to its end
    public RunOutcome resume(RunId run, Conduct conduct, Provenance by) {
        RunReport report =
                answers.ask(new RunOf(run))
                        .orElseThrow(() -> new Refused(new Refusal.NoSuchRun(run)));
        PlanId plan = report.plan();
        if (plan == null || report.status() == RunReport.Status.SUCCEEDED) {
            throw new Refused(new Refusal.RunIsOver(run, "succeeded"));
        }
        PlanReview review = registry.review(plan);
        awaitSlot(review, conduct);
        return runner.resume(review, report, guarded(conduct), by);
    }

    private void awaitSlot(PlanReview review, Conduct conduct) {
        if (!conduct.longestWait().isZero()) {
            slots.await(review.document().environment(), conduct);
        }
    }

    private Conduct guarded(Conduct conduct) {
        return conduct.guardedBy(policies.breakers());
    }

    /// Goes on with a run that failed: with what failed, and what was not tried for it.
    ///
    /// @throws Refused when there is no such run, or it has not failed
    public RunOutcome retry(RunId run, Conduct conduct, Provenance by) {
        RunReport report =
                answers.ask(new RunOf(run))
                        .orElseThrow(() -> new Refused(new Refusal.NoSuchRun(run)));
        if (report.status() != RunReport.Status.FAILED) {
            String status = report.status().name().toLowerCase(Locale.ROOT);
            throw new Refused(new Refusal.NothingToRetry(run, status));
        }
        return resume(run, conduct, by);
    }

    /// What a run computes, all in all.
    public List<Workload> workload(RunReport run) {
        PlanId plan = run.plan();
        return plan == null ? List.of() : runner.workload(registry.review(plan).document());
    }

    private static Check applied(PlanReview review) {
        return new Check(
                "work",
                true,
                "Plan %s has been applied already, by run %s."
                        .formatted(review.id(), review.run()));
    }

    private Optional<RunReport> unfinished(PlanReview review) {
        return Optional.ofNullable(review.run())
                .flatMap(run -> answers.ask(new RunOf(run)))
                .filter(report -> report.status() != RunReport.Status.SUCCEEDED);
    }

    /// Whoever applies a plan without a word does it for its author's reason.
    private static Provenance reasoned(Provenance by, PlanReview review) {
        return by.reason() == null ? by.because(review.reason()) : by;
    }

    private static void refuseClosed(PlanReview review) {
        if (!review.status().isOpen()) {
            String status = review.status().name().toLowerCase(Locale.ROOT);
            throw new Refused(new Refusal.PlanIsClosed(review.id(), status));
        }
    }
}
