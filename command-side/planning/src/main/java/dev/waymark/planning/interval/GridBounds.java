package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.time.Instant;
import java.util.Optional;

/// Where a request begins and ends once it is put on the grid (semantics 5.3). Nothing is left of
/// it when the end is not after the start.
public record GridBounds(Instant start, Instant end) {

    /// Widened outwards to whole grid intervals; a partial end stays where it is.
    public static GridBounds expanded(
            IntervalUnit unit, boolean partials, Instant start, TimePoint end) {
        Instant last = end.exclusiveEnd();
        return new GridBounds(unit.floor(start), partials ? last : unit.ceil(last));
    }

    /// As [#expanded(IntervalUnit, boolean, Instant, TimePoint)], on the grid of a model.
    public static GridBounds expanded(Timetable model, Instant start, TimePoint end) {
        return expanded(model.unit(), model.allowsPartials(), start, end);
    }

    /// Narrowed inwards to the whole grid intervals within. With partial intervals the end stays
    /// and the start still widens to the grid.
    public static GridBounds shrunk(
            IntervalUnit unit, boolean partials, Instant start, TimePoint end) {
        Instant last = end.exclusiveEnd();
        return partials
                ? new GridBounds(unit.floor(start), last)
                : new GridBounds(unit.ceil(start), unit.floor(last));
    }

    /// As [#shrunk(IntervalUnit, boolean, Instant, TimePoint)], on the grid of a model.
    public static GridBounds shrunk(Timetable model, Instant start, TimePoint end) {
        return shrunk(model.unit(), model.allowsPartials(), start, end);
    }

    public boolean isEmpty() {
        return !start.isBefore(end);
    }

    public Optional<Interval> asInterval() {
        return isEmpty() ? Optional.empty() : Optional.of(new Interval(start, end));
    }

    public Intervals asIntervals() {
        return Intervals.between(start, end);
    }

    /// Ends at `limit` at the latest.
    GridBounds until(Instant limit) {
        return limit.isBefore(end) ? new GridBounds(start, limit) : this;
    }
}
