package dev.waymark.kernel.interval;

import java.time.Instant;

/// A half-open time range `[start, end)` in UTC; never empty.
///
/// @param start first moment inside
/// @param end first moment after it; later than `start`
public record Interval(Instant start, Instant end) implements Comparable<Interval> {

    /// @throws IllegalArgumentException when the range would be empty or reversed
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "an interval ends after it starts: [" + start + ", " + end + ")");
        }
    }

    /// Whether every moment of `other` lies in this range.
    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// Whether at least one moment lies in both.
    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    @Override
    public int compareTo(Interval other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
