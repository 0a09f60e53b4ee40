package dev.waymark.kernel.plan;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import java.time.Instant;

/// A plan on one line.
///
/// @param changes how many models change
/// @param intervals how many grid intervals are to be computed
public record PlanSummary(
        PlanId id,
        EnvironmentName environment,
        Digest digest,
        String author,
        Instant proposedAt,
        PlanReview.Status status,
        int changes,
        long intervals,
        int approvals,
        int required) {}
