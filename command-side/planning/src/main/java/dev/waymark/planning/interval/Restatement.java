package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which range of a model goes when a part of it is computed again (semantics 4.6).
public final class Restatement {

    private Restatement() {}

    /// What a request really removes: a model that depends on its past loses all that follows, one
    /// that can only be rebuilt whole loses all its history (`get_removal_interval`). Empty when
    /// the request holds no grid interval.
    ///
    /// @param preview whether a preview is recomputed: its history stays
    public static Optional<Interval> removal(
            Tracked model, Instant start, TimePoint end, Instant executionTime, boolean preview) {
        Timetable timetable = model.timetable();
        TimePoint until =
                timetable.model().dependsOnPast() ? new TimePoint(executionTime, false) : end;
        GridBounds asked = GridBounds.expanded(timetable, start, until);
        if (asked.isEmpty() || preview || !timetable.kind().isFullHistoryRestatementOnly()) {
            return asked.asInterval();
        }
        return model.covered()
                .hull()
                .map(history -> new GridBounds(history.start(), asked.end()))
                .orElse(asked)
                .asInterval();
    }

    /// What is restated of a model in a plan: what the request removes and what its restated
    /// parents brought, put on the model's grid.
    ///
    /// @param fromParents the restated ranges of its direct **incremental** parents; others pass on
    ///   that the model is restated, not their range
    public static Optional<Interval> restated(
            Tracked model,
            Instant start,
            TimePoint end,
            Instant executionTime,
            boolean preview,
            Collection<Interval> fromParents) {
        List<Interval> all = new ArrayList<>(fromParents);
        removal(model, start, end, executionTime, preview).ifPresent(all::add);
        return new Intervals(all).hull().map(hull -> aligned(model.timetable().unit(), hull));
    }

    /// Where the preview of a model begins: the requested start, or as many cron ticks before the
    /// end as there should be at least.
    ///
    /// @param end a date stands for its midnight here
    /// @param minIntervals zero for no minimum
    public static Instant previewStart(
            Timetable model, Instant start, TimePoint end, int minIntervals) {
        if (minIntervals == 0) {
            return start;
        }
        Instant earliest = model.cron().back(model.cron().floor(end.at()), minIntervals);
        return earliest.isBefore(start) ? earliest : start;
    }

    /// Only an end off the grid moves the bounds: a partial interval stays one otherwise.
    private static Interval aligned(IntervalUnit unit, Interval range) {
        return unit.floor(range.end()).equals(range.end())
                ? range
                : new Interval(unit.floor(range.start()), unit.ceil(range.end()));
    }
}
