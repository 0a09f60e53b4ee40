package dev.waymark.aggregates.plan;

import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Digest;
import java.util.Locale;

/// Somebody wants something of a plan in review.
///
/// @param person user id of who wants it
record ReviewRequest(PlanId plan, PlanState.Review review, String person, Digest digest) {

    /// @throws Refused when there is no such plan
    static PlanState.Review existing(PlanState state, PlanId plan) {
        PlanState.Review review = state.review();
        if (review == null) {
            throw new Refused(new Refusal.NoSuchPlan(plan));
        }
        return review;
    }

    /// @throws Refused when there is no such plan or its review is over
    static PlanState.Review open(PlanState state, PlanId plan) {
        PlanState.Review review = existing(state, plan);
        Status status = state.status();
        if (status != null && status != Status.OPEN) {
            throw new Refused(new Refusal.PlanIsClosed(plan, word(status)));
        }
        return review;
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
