package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.decision.PlanStanding;
import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.ApprovalMissing;
import dev.waymark.kernel.message.Refusal.NoSuchPlan;
import dev.waymark.kernel.message.Refusal.OtherEnvironment;
import dev.waymark.kernel.message.Refusal.PlanIsClosed;
import dev.waymark.kernel.message.Refusal.Uncategorised;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Only an open, categorised and approved plan is applied, and only to its own environment.
final class PlanGate {

    /// A run wants to apply a plan to an environment.
    record Application(PlanStanding plan, EnvironmentName environment, RunId run) {}

    static final Guard<Application> PLAN_IS_FOR_THIS_ENVIRONMENT =
            new Guard<>(
                    "the plan was made for this environment",
                    asked ->
                            when(
                                    !asked.plan.environment().equals(asked.environment),
                                    new OtherEnvironment(
                                            asked.plan.plan(),
                                            asked.plan.environment(),
                                            asked.environment)));

    static final Guard<Application> PLAN_IS_OPEN =
            new Guard<>("the plan is open, or this very run has applied it", PlanGate::closed);

    static final Guard<Application> EVERYTHING_IS_CATEGORISED =
            new Guard<>(
                    "every change has a category",
                    asked ->
                            when(
                                    !asked.plan.undecided().isEmpty(),
                                    new Uncategorised(asked.plan.plan(), asked.plan.undecided())));

    static final Guard<Application> APPROVALS_SUFFICE =
            new Guard<>(
                    "as many people as the rule asks for have approved the present digest",
                    asked ->
                            when(
                                    asked.plan.given() < asked.plan.required(),
                                    new ApprovalMissing(
                                            asked.plan.plan(),
                                            asked.plan.given(),
                                            asked.plan.required())));

    static final List<Guard<Application>> GUARDS =
            List.of(
                    PLAN_IS_FOR_THIS_ENVIRONMENT,
                    PLAN_IS_OPEN,
                    EVERYTHING_IS_CATEGORISED,
                    APPROVALS_SUFFICE);

    private PlanGate() {}

    private static Optional<Refusal> closed(Application asked) {
        PlanStanding plan = asked.plan;
        boolean own = plan.status() == Status.APPLIED && asked.run.equals(plan.appliedBy());
        return when(
                plan.status() != Status.OPEN && !own,
                new PlanIsClosed(plan.plan(), plan.status().name().toLowerCase(Locale.ROOT)));
    }

    /// The first objection; nothing for work without a plan.
    static Optional<Refusal> objection(
            @Nullable PlanId plan,
            EnvironmentName environment,
            RunId run,
            Function<PlanId, Optional<PlanStanding>> plans) {
        if (plan == null) {
            return Optional.empty();
        }
        Optional<PlanStanding> standing = plans.apply(plan);
        if (standing.isEmpty()) {
            return Optional.of(new NoSuchPlan(plan));
        }
        Application asked = new Application(standing.get(), environment, run);
        return GUARDS.stream()
                .flatMap(guard -> guard.objection().apply(asked).stream())
                .findFirst();
    }
}
