package dev.waymark.planning;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.plan.ApprovalRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that going back is computed from.
///
/// @param then what the environment held at the generation to point at again
/// @param prior what is today, with the stored snapshots of both generations
/// @param later generations of this environment after `then`, for names of views that must go
/// @param catchUp whether what lags behind is computed after the switch
/// @param timeToLive of dev environments, null for never
public record RollbackInput(
        Pointer then,
        PriorState prior,
        List<Pointer> later,
        boolean catchUp,
        ApprovalRule approval,
        @Nullable String timeToLive,
        Instant now) {}
