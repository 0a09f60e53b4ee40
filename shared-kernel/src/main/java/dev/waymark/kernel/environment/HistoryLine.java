package dev.waymark.kernel.environment;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pointer event of an environment, with what people ask about it.
///
/// @param added models that this generation holds and the one before did not
/// @param changed models that it holds in another snapshot, table or view
/// @param removed models that it holds no more
/// @param approvedBy user ids, in order of approval
/// @param reason given by whoever pointed it; null for none
public record HistoryLine(
        EnvironmentName environment,
        long generation,
        Instant pointedAt,
        Cause cause,
        @Nullable PlanId plan,
        RunId run,
        String pointedBy,
        List<String> approvedBy,
        int added,
        int changed,
        int removed,
        @Nullable Instant finalisedAt,
        @Nullable String reason) {}
