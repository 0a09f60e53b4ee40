package dev.waymark.kernel.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An environment on one line.
///
/// @param models how many it holds
/// @param promoted how many of them have a view
/// @param frozenBy user id of who froze it; null when it is not frozen
/// @param slot who deploys to it right now; null for nobody
public record EnvironmentSummary(
        EnvironmentName environment,
        long generation,
        Instant pointedAt,
        String pointedBy,
        int models,
        int promoted,
        boolean finalised,
        @Nullable Instant expiresAt,
        @Nullable String frozenBy,
        @Nullable Slot slot) {}
