package dev.waymark.aggregates.environment;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an environment's stream remembers.
///
/// @param pointed where it points; null before it was pointed for the first time
/// @param slot the deployment under way; null for none
/// @param fence of the latest deployment; grows with each
/// @param frozenBy user id of who froze it; null when it is not frozen
public record EnvironmentState(
        @Nullable Pointed pointed, @Nullable Hold slot, long fence, @Nullable String frozenBy) {

    public static final EnvironmentState NEW = new EnvironmentState(null, null, 0, null);

    /// @param generation of the latest pointer event; generations go on after a drop
    /// @param dropped whether the environment is gone since
    /// @param run that moved the pointer
    /// @param by user id of who moved or dropped it last
    /// @param at when
    /// @param expiresAt when it lapses; null for never
    /// @param finalised whether the views have followed
    public record Pointed(
            long generation,
            SortedMap<ModelName, Entry> entries,
            boolean dropped,
            RunId run,
            String by,
            Instant at,
            @Nullable Instant expiresAt,
            boolean finalised) {

        Pointed asFinalised() {
            return new Pointed(generation, entries, dropped, run, by, at, expiresAt, true);
        }

        Pointed asUnfinalised() {
            return new Pointed(generation, entries, dropped, run, by, at, expiresAt, false);
        }

        Pointed expiring(Instant when) {
            return new Pointed(generation, entries, dropped, run, by, at, when, finalised);
        }

        Pointed asDropped(String who, Instant when) {
            return new Pointed(generation, new TreeMap<>(), true, run, who, when, null, finalised);
        }

        boolean expired(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }
    }

    /// @param plan that is applied; null for none
    public record Hold(
            RunId run, @Nullable PlanId plan, Holder holder, Instant since, long fence) {}

    /// The generation that plans are made on: 0 when the environment does not exist.
    long current() {
        return pointed == null || pointed.dropped ? 0 : pointed.generation;
    }

    /// What it holds; nothing when it does not exist.
    SortedMap<ModelName, Entry> entries() {
        return pointed == null ? new TreeMap<>() : pointed.entries;
    }

    EnvironmentState withPointed(Pointed now) {
        return new EnvironmentState(now, slot, fence, frozenBy);
    }

    EnvironmentState withSlot(Hold hold) {
        return new EnvironmentState(pointed, hold, hold.fence, frozenBy);
    }

    EnvironmentState withoutSlot() {
        return new EnvironmentState(pointed, null, fence, frozenBy);
    }

    EnvironmentState frozen(@Nullable String by) {
        return new EnvironmentState(pointed, slot, fence, by);
    }
}
