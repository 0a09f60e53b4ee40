package dev.waymark.aggregates.plan;

import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan's stream remembers.
///
/// @param status null before it was proposed
/// @param review of the present document; null before it was proposed
/// @param approvedBy user ids that approved the present digest, in order
/// @param closedBy plan or run that closed it; null otherwise
public record PlanState(
        @Nullable Status status,
        @Nullable Review review,
        List<String> approvedBy,
        @Nullable String closedBy) {

    public static final PlanState NEW = new PlanState(null, null, List.of(), null);

    /// What a review is about.
    ///
    /// @param direct models that change directly, whose category a person may choose
    /// @param undecided those of them without a category
    public record Review(
            String author,
            Digest digest,
            ApprovalRule rule,
            List<ModelName> direct,
            List<ModelName> undecided) {

        static Review of(String author, Plan document, Digest digest) {
            return new Review(
                    author,
                    digest,
                    document.approval(),
                    direct(document),
                    document.uncategorised());
        }

        private static List<ModelName> direct(Plan document) {
            return document.changes().stream()
                    .filter(Change.DirectlyModified.class::isInstance)
                    .map(Change::model)
                    .toList();
        }
    }

    PlanState reviewing(Review next) {
        return new PlanState(Status.OPEN, next, List.of(), null);
    }

    PlanState approved(String by) {
        List<String> all = new ArrayList<>(approvedBy);
        all.add(by);
        return new PlanState(status, review, List.copyOf(all), closedBy);
    }

    PlanState withdrawn(String by) {
        List<String> left = approvedBy.stream().filter(user -> !user.equals(by)).toList();
        return new PlanState(status, review, left, closedBy);
    }

    PlanState closed(Status as, @Nullable String by) {
        return new PlanState(as, review, approvedBy, by);
    }

    boolean isAppliedBy(RunId run) {
        return status == Status.APPLIED && run.value().equals(closedBy);
    }

    boolean isSupersededBy(PlanId plan) {
        return status == Status.SUPERSEDED && plan.value().equals(closedBy);
    }
}
