package dev.waymark.kernel.plan;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan with its review.
///
/// @param reason given by the author; null for none
/// @param statusReason why it was rejected, or by which plan it was superseded; null otherwise
/// @param run that applied it, or tries to; null for none
public record PlanReview(
        PlanId id,
        Plan document,
        Digest digest,
        String author,
        Instant proposedAt,
        @Nullable String reason,
        Status status,
        List<Approval> approvals,
        @Nullable String statusReason,
        @Nullable RunId run) {

    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        SUPERSEDED,
        APPLIED;

        public boolean isOpen() {
            return this == PROPOSED || this == APPROVED;
        }
    }
}
