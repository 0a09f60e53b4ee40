package dev.waymark.cli.view;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Approval;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.PlanReview;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What has become of a plan's review, and what to type next.
public final class ReviewView {

    public String text(PlanReview review) {
        String status =
                "Status:     "
                        + review.status().name().toLowerCase(Locale.ROOT)
                        + (review.statusReason() == null ? "" : ": " + review.statusReason());
        return approvals(review) + System.lineSeparator() + status + System.lineSeparator();
    }

    /// Empty when the plan is closed.
    public String next(PlanReview review) {
        List<ModelName> undecided = review.document().uncategorised();
        if (!review.status().isOpen()) {
            return "";
        }
        if (!undecided.isEmpty()) {
            return "Next:       plan again with --choose MODEL=breaking or --choose MODEL=non_breaking for %s%n"
                    .formatted(
                            undecided.stream()
                                    .map(ModelName::value)
                                    .collect(Collectors.joining(", ")));
        }
        String approve = isWaiting(review) ? "waymark approve " + review.id() + ", then " : "";
        return "Next:       %swaymark apply %s   (or: waymark reject %s --reason ...)%n"
                .formatted(approve, review.id(), review.id());
    }

    private static boolean isWaiting(PlanReview review) {
        return review.approvals().size() < review.document().approval().required();
    }

    private static String approvals(PlanReview review) {
        ApprovalRule rule = review.document().approval();
        if (rule.required() == 0) {
            return "Approval:   none needed";
        }
        String given =
                review.approvals().stream().map(Approval::by).collect(Collectors.joining(", "));
        return "Approval:   %d of %d%s%s"
                .formatted(
                        review.approvals().size(),
                        rule.required(),
                        given.isEmpty() ? "" : " (" + given + ")",
                        rule.approvers().isEmpty()
                                ? ""
                                : ", from " + String.join(", ", rule.approvers()));
    }
}
