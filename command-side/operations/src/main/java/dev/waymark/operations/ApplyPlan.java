package dev.waymark.operations;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.applying.Runner;
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
    private final Answers answers;
    private final Ids ids;

    public ApplyPlan(
            Registry registry, Runner runner, Preflight preflight, Answers answers, Ids ids) {
        this.registry = registry;
        this.runner = runner;
        this.preflight = preflight;
        this.answers = answers;
        this.ids = ids;
    }

    /// The answers to the five questions, without applying.
    ///
    /// @throws Refused when there is no such plan
    public List<Check> check(PlanId plan, CircuitBreaker breaker) {
        PlanReview review = registry.review(plan);
        return review.status() == PlanReview.Status.APPLIED && unfinished(review).isEmpty()
                ? List.of(applied(review))
                : preflight.checks(review.document(), breaker);
    }

    /// Applies a plan; goes on with its run when an earlier one did not come to its end. A plan
    /// that has been applied is left alone.
    ///
    /// @throws Refused when the plan may not be applied or somebody else deploys there
    public RunOutcome apply(PlanId plan, Conduct conduct, Provenance by) {
        PlanReview review = registry.review(plan);
        Optional<RunReport> started = unfinished(review);
        if (started.isPresent()) {
            return runner.resume(review, started.get(), conduct, reasoned(by, review));
        }
        if (review.status() == PlanReview.Status.APPLIED) {
            return new RunOutcome.NothingToDo();
        }
        refuseClosed(review);
        return runner.apply(review, ids.nextRun(), conduct, reasoned(by, review));
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
        return runner.resume(registry.review(plan), report, conduct, by);
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
