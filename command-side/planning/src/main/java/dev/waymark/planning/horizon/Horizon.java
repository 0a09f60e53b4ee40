package dev.waymark.planning.horizon;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The range of a plan.
///
/// @param start null for wherever something is missing
/// @param usualStart one interval before prod's end: what takes the place of a missing start where
///   one is needed; null when prod holds nothing
/// @param end a date included whole
/// @param startOverrides first moment of single models
/// @param endOverrides first moment that is not asked for of single models
/// @param backfilled models that the backfill is limited to, without what they read; null for no
///   limit
/// @param previews whether forward-only changes are previewed (semantics 4.3)
public record Horizon(
        @Nullable TimePoint start,
        @Nullable Instant usualStart,
        TimePoint end,
        SortedMap<ModelName, Instant> startOverrides,
        SortedMap<ModelName, Instant> endOverrides,
        @Nullable SortedSet<ModelName> backfilled,
        boolean previews) {

    public Horizon {
        startOverrides = Indexed.of(startOverrides);
        endOverrides = Indexed.of(endOverrides);
    }

    public @Nullable Instant startsAt() {
        return start == null ? null : start.at();
    }
}
