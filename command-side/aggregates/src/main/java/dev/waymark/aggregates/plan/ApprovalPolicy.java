package dev.waymark.aggregates.plan;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.Guard;
import dev.waymark.kernel.message.Refusal.NotAnApprover;
import dev.waymark.kernel.message.Refusal.OtherDigest;
import dev.waymark.kernel.message.Refusal.SelfApproval;
import dev.waymark.kernel.message.Refusal.Uncategorised;
import java.util.List;

/// What must hold before a person's approval counts.
final class ApprovalPolicy {

    static final Guard<ReviewRequest> EVERYTHING_IS_CATEGORISED =
            new Guard<>(
                    "every change has a category",
                    request ->
                            when(
                                    !request.review().undecided().isEmpty(),
                                    new Uncategorised(
                                            request.plan(), request.review().undecided())));

    static final Guard<ReviewRequest> DIGEST_IS_THE_PRESENT_ONE =
            new Guard<>(
                    "the approver has read what would be applied",
                    request ->
                            when(
                                    !request.digest().equals(request.review().digest()),
                                    new OtherDigest(
                                            request.plan(),
                                            request.digest(),
                                            request.review().digest())));

    static final Guard<ReviewRequest> PERSON_MAY_APPROVE =
            new Guard<>(
                    "the person is one of the approvers, if there is a list",
                    ApprovalPolicy::unlisted);

    static final Guard<ReviewRequest> FOUR_EYES =
            new Guard<>(
                    "nobody approves what he made, unless the rule allows it",
                    request ->
                            when(
                                    !request.review().rule().selfApproval()
                                            && request.person().equals(request.review().author()),
                                    new SelfApproval(request.plan(), request.person())));

    static final List<Guard<ReviewRequest>> ALL =
            List.of(
                    EVERYTHING_IS_CATEGORISED,
                    DIGEST_IS_THE_PRESENT_ONE,
                    PERSON_MAY_APPROVE,
                    FOUR_EYES);

    private ApprovalPolicy() {}

    private static java.util.Optional<dev.waymark.kernel.message.Refusal> unlisted(
            ReviewRequest request) {
        List<String> approvers = request.review().rule().approvers();
        return when(
                !approvers.isEmpty() && !approvers.contains(request.person()),
                new NotAnApprover(request.plan(), request.person(), approvers));
    }
}
