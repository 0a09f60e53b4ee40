package dev.waymark.operations;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanCommand.WithdrawApproval;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.PlanReview;
import org.jspecify.annotations.Nullable;

/// `approve`, `reject`, `withdraw`: what people decide about a plan.
public final class ReviewPlan {

    private final Commands commands;
    private final Registry registry;

    public ReviewPlan(Commands commands, Registry registry) {
        this.commands = commands;
        this.registry = registry;
    }

    /// @param read digest of what was read; null for the plan as it stands
    /// @throws Refused when the plan is closed, has changed, or this person may not approve it
    public PlanReview approve(PlanId plan, @Nullable Digest read, Provenance by) {
        Digest digest = read == null ? registry.review(plan).digest() : read;
        commands.send(new ApprovePlan(plan, digest), by);
        return registry.review(plan);
    }

    /// @throws Refused when this person has not approved it
    public PlanReview withdraw(PlanId plan, Provenance by) {
        registry.review(plan);
        commands.send(new WithdrawApproval(plan), by);
        return registry.review(plan);
    }

    /// @throws Refused when the plan is closed
    public PlanReview reject(PlanId plan, Provenance by) {
        registry.review(plan);
        commands.send(new RejectPlan(plan), by);
        return registry.review(plan);
    }
}
