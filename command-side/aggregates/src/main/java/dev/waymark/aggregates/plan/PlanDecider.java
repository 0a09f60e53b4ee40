package dev.waymark.aggregates.plan;

import static dev.waymark.aggregates.plan.ReviewRequest.existing;
import static dev.waymark.aggregates.plan.ReviewRequest.open;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.message.PlanCommand;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.CategoriseChanges;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.PlanCommand.ProposePlan;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanCommand.SupersedePlan;
import dev.waymark.kernel.message.PlanCommand.WithdrawApproval;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.PlanEvent.ApprovalWithdrawn;
import dev.waymark.kernel.message.PlanEvent.ChangeCategorised;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.PlanEvent.PlanSuperseded;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import java.util.List;

/// Decides what happens to a plan. Persons are those on whose behalf a request comes, so that a
/// bot's approval is that of the reviewer.
public final class PlanDecider {

    private PlanDecider() {}

    /// @param deployments that are under way
    /// @return the events; none when the wish is fulfilled already
    /// @throws Refused when a rule refuses
    public static List<PlanEvent> decide(
            PlanState state, PlanCommand command, Provenance by, Deployments deployments) {
        List<PlanEvent> events = decide(state, command, by);
        if (!events.isEmpty() && pullsTheRug(command)) {
            deployments
                    .of(command.plan())
                    .ifPresent(run -> {
                        throw new Refused(new Refusal.PlanIsBeingApplied(command.plan(), run));
                    });
        }
        return events;
    }

    private static List<PlanEvent> decide(PlanState state, PlanCommand command, Provenance by) {
        return switch (command) {
            case ProposePlan propose -> propose(state, propose, by);
            case CategoriseChanges categorise -> categorise(state, categorise, by);
            case ApprovePlan approve -> approve(state, approve, by);
            case WithdrawApproval withdraw -> withdraw(state, withdraw, by);
            case RejectPlan reject -> reject(state, reject, by);
            case SupersedePlan supersede -> supersede(state, supersede);
            case CompletePlan complete -> complete(state, complete);
        };
    }

    /// Whether a run of the plan would be stopped by it at its pointer, after all its work.
    private static boolean pullsTheRug(PlanCommand command) {
        return switch (command) {
            case CategoriseChanges _, WithdrawApproval _, RejectPlan _, SupersedePlan _ -> true;
            case ProposePlan _, ApprovePlan _, CompletePlan _ -> false;
        };
    }

    private static List<PlanEvent> propose(PlanState state, ProposePlan wish, Provenance by) {
        if (state.review() != null) {
            throw new Refused(new Refusal.PlanExists(wish.plan()));
        }
        return List.of(new PlanProposed(wish.plan(), wish.document(), wish.digest(), by.person()));
    }

    private static List<PlanEvent> categorise(
            PlanState state, CategoriseChanges wish, Provenance by) {
        PlanState.Review review = open(state, wish.plan());
        for (ModelName model : wish.choices().keySet()) {
            if (!review.direct().contains(model)) {
                throw new Refused(new Refusal.NoSuchChange(wish.plan(), model));
            }
        }
        return wish.choices().entrySet().stream()
                .<PlanEvent>map(choice ->
                        new ChangeCategorised(
                                wish.plan(),
                                choice.getKey(),
                                choice.getValue(),
                                wish.document(),
                                wish.digest(),
                                by.person()))
                .toList();
    }

    private static List<PlanEvent> approve(PlanState state, ApprovePlan wish, Provenance by) {
        PlanState.Review review = open(state, wish.plan());
        Guard.check(
                ApprovalPolicy.ALL,
                new ReviewRequest(wish.plan(), review, by.person(), wish.digest()));
        return state.approvedBy().contains(by.person())
                ? List.of()
                : List.of(new PlanApproved(wish.plan(), wish.digest(), by.person()));
    }

    private static List<PlanEvent> withdraw(PlanState state, WithdrawApproval wish, Provenance by) {
        open(state, wish.plan());
        if (!state.approvedBy().contains(by.person())) {
            throw new Refused(new Refusal.NothingToWithdraw(wish.plan(), by.person()));
        }
        return List.of(new ApprovalWithdrawn(wish.plan(), by.person()));
    }

    private static List<PlanEvent> reject(PlanState state, RejectPlan wish, Provenance by) {
        open(state, wish.plan());
        String reason = by.reason() == null ? "" : by.reason();
        return List.of(new PlanRejected(wish.plan(), by.person(), reason));
    }

    private static List<PlanEvent> supersede(PlanState state, SupersedePlan wish) {
        if (state.isSupersededBy(wish.by())) {
            return List.of();
        }
        open(state, wish.plan());
        return List.of(new PlanSuperseded(wish.plan(), wish.by()));
    }

    /// A run that has pointed the environment tells a fact; a rejection that came too late does not
    /// undo it.
    private static List<PlanEvent> complete(PlanState state, CompletePlan wish) {
        PlanState.Review review = existing(state, wish.plan());
        if (state.isAppliedBy(wish.run())) {
            return List.of();
        }
        if (state.status() == Status.APPLIED) {
            throw new Refused(new Refusal.PlanIsClosed(wish.plan(), "applied"));
        }
        if (!review.undecided().isEmpty()) {
            throw new Refused(new Refusal.Uncategorised(wish.plan(), review.undecided()));
        }
        return List.of(new PlanApplied(wish.plan(), wish.run()));
    }

    /// The state after an event.
    public static PlanState evolve(PlanState state, PlanEvent event) {
        return switch (event) {
            case PlanProposed proposed ->
                    state.reviewing(
                            PlanState.Review.of(
                                    proposed.author(), proposed.document(), proposed.digest()));
            case ChangeCategorised categorised ->
                    state.reviewing(
                            PlanState.Review.of(
                                    existing(state, categorised.plan()).author(),
                                    categorised.document(),
                                    categorised.digest()));
            case PlanApproved approved -> state.approved(approved.by());
            case ApprovalWithdrawn withdrawn -> state.withdrawn(withdrawn.by());
            case PlanRejected rejected -> state.closed(Status.REJECTED, rejected.by());
            case PlanSuperseded superseded ->
                    state.closed(Status.SUPERSEDED, superseded.by().value());
            case PlanApplied applied -> state.closed(Status.APPLIED, applied.run().value());
        };
    }
}
