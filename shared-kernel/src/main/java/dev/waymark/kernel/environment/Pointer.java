package dev.waymark.kernel.environment;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What an environment held at one generation.
///
/// @param generation counts the pointer events of this environment from 1; never reused
/// @param entries what it held, by model
/// @param cause why it was pointed there
/// @param plan whose application pointed it; null for a rollback without a plan
/// @param run that pointed it
/// @param pointedAt when
/// @param pointedBy user id
/// @param finalisedAt when the views had followed; null while they have not
/// @param expiresAt when it lapses; null for never
/// @param dataEnd the plan's end, up to which its models were unpaused
public record Pointer(
        EnvironmentName environment,
        long generation,
        SortedMap<ModelName, Entry> entries,
        Cause cause,
        @Nullable PlanId plan,
        RunId run,
        Instant pointedAt,
        String pointedBy,
        @Nullable Instant finalisedAt,
        @Nullable Instant expiresAt,
        Naming naming,
        @Nullable Instant dataEnd) {

    public Pointer {
        entries = Indexed.of(entries);
    }

    public boolean isFinalised() {
        return finalisedAt != null;
    }

    /// Expired environments stay until the janitor drops them, but no plan starts from them.
    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
