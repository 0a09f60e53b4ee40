package dev.waymark.kernel.plan;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A plan on one line.
///
/// @param changes how many models change
/// @param intervals how many grid intervals are to be computed
/// @param run the last one that tried to apply it; null for none
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
        int required,
        @Nullable RunId run) {}
