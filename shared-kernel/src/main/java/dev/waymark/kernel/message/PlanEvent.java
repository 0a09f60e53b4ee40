package dev.waymark.kernel.message;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;

/// What happened to a plan.
public sealed interface PlanEvent extends Event {

    PlanId plan();

    /// @param author user id; the approval policy compares it with approvers
    record PlanProposed(PlanId plan, Plan document, Digest digest, String author)
            implements PlanEvent {}

    /// @param document the plan computed anew; earlier approvals no longer count
    record ChangeCategorised(
            PlanId plan,
            ModelName model,
            Category category,
            Plan document,
            Digest digest,
            String by)
            implements PlanEvent {}

    record PlanApproved(PlanId plan, Digest digest, String by) implements PlanEvent {}

    record ApprovalWithdrawn(PlanId plan, String by) implements PlanEvent {}

    record PlanRejected(PlanId plan, String by, String reason) implements PlanEvent {}

    record PlanSuperseded(PlanId plan, PlanId by) implements PlanEvent {}

    record PlanApplied(PlanId plan, RunId run) implements PlanEvent {}
}
