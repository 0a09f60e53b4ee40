package dev.waymark.planning.interval;

import java.time.Instant;

/// How far intervals are available (semantics 5.4).
///
/// @param executionTime the moment that counts as now
/// @param ignoreCron whether the execution time itself is the limit, not the last cron tick
/// @param endBounded whether the requested end limits as well: a plan, unlike a run
public record Due(Instant executionTime, boolean ignoreCron, boolean endBounded) {

    /// By the cron alone.
    public static Due at(Instant executionTime) {
        return new Due(executionTime, false, false);
    }

    /// The first moment that is not available yet.
    Instant limit(Timetable model, Instant requestedEnd) {
        Instant tick = ignoreCron ? executionTime : model.cron().floor(executionTime);
        Instant limit = endBounded && requestedEnd.isBefore(tick) ? requestedEnd : tick;
        return model.allowsPartials() ? limit : model.unit().floor(limit);
    }
}
