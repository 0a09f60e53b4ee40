package dev.waymark.kernel.model;

import dev.waymark.kernel.interval.IntervalUnit;
import org.jspecify.annotations.Nullable;

/// When a model is due and how its history is cut.
///
/// @param cron as written; nicknames are allowed
/// @param zone of the cron, an IANA name; interval boundaries are always UTC
/// @param start first moment of its history as written (a date, a timestamp or a relative
///   expression); null to inherit
/// @param end last moment as written, dates included whole; null for no end
/// @param unit the grid, inferred from the cron when the user gave none (semantics 5.2)
/// @param allowPartials whether an interval may end in the middle of a unit
public record Schedule(
        String cron,
        String zone,
        @Nullable String start,
        @Nullable String end,
        IntervalUnit unit,
        boolean allowPartials) {}
