package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import java.util.stream.Stream;

/// The grid intervals of a span, spoken of as ranges. The span begins on the grid; its last grid
/// interval may be cut short.
record Cells(IntervalUnit unit, Interval span) {

    /// The grid intervals that one of these ranges contains whole.
    Intervals within(Intervals ranges) {
        return collected(
                ranges.ranges().stream()
                        .filter(span::overlaps)
                        .map(r -> Intervals.between(lineFrom(r.start()), lineUntil(r.end()))));
    }

    /// Whether one of these ranges contains all of them, as it does for most models at most times.
    boolean areIn(Intervals ranges) {
        for (Interval range : ranges.ranges()) {
            if (!range.start().isAfter(span.start()) && !range.end().isBefore(span.end())) {
                return true;
            }
        }
        return false;
    }

    /// The grid intervals that one of these ranges touches.
    Intervals touchedBy(Intervals ranges) {
        return clipped(
                ranges.intersect(all()).ranges().stream()
                        .map(r -> new Interval(unit.floor(r.start()), unit.ceil(r.end()))));
    }

    /// The grid intervals that lie `count` before those of `ranges`.
    Intervals earlier(Intervals ranges, int count) {
        return clipped(
                ranges.ranges().stream()
                        .map(r -> new Interval(back(r.start(), count), back(r.end(), count))));
    }

    /// The last `count` grid intervals.
    Intervals last(int count) {
        return Intervals.between(back(span.end(), count), span.end()).intersect(all());
    }

    Intervals all() {
        return Intervals.of(span);
    }

    private Instant lineFrom(Instant moment) {
        return moment.isBefore(span.start()) ? span.start() : unit.ceil(moment);
    }

    private Instant lineUntil(Instant moment) {
        return moment.isBefore(span.end()) ? unit.floor(moment) : span.end();
    }

    private Instant back(Instant moment, int count) {
        return unit.step(unit.ceil(moment), -count);
    }

    private Intervals clipped(Stream<Interval> ranges) {
        return new Intervals(ranges.toList()).intersect(all());
    }

    private static Intervals collected(Stream<Intervals> ranges) {
        return new Intervals(ranges.flatMap(r -> r.ranges().stream()).toList());
    }
}
