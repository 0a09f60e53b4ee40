package dev.waymark.kernel.message;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import java.util.SortedMap;

/// What one may want of a plan.
public sealed interface PlanCommand extends Command {

    PlanId plan();

    /// Puts a plan up for review.
    record ProposePlan(PlanId plan, Plan document, Digest digest) implements PlanCommand {}

    /// Decides categories that the planner could not; the document is the plan computed anew with
    /// them.
    record CategoriseChanges(
            PlanId plan, SortedMap<ModelName, Category> choices, Plan document, Digest digest)
            implements PlanCommand {}

    /// @param digest of the document that was reviewed
    record ApprovePlan(PlanId plan, Digest digest) implements PlanCommand {}

    record WithdrawApproval(PlanId plan) implements PlanCommand {}

    record RejectPlan(PlanId plan) implements PlanCommand {}

    /// Replaced by a newer plan of the same environment.
    record SupersedePlan(PlanId plan, PlanId by) implements PlanCommand {}

    /// Its application came to its end.
    record CompletePlan(PlanId plan, RunId run) implements PlanCommand {}
}
