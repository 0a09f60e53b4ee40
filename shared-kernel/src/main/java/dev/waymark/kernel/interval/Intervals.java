package dev.waymark.kernel.interval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A set of moments written as the fewest half-open ranges: sorted, disjoint, touching ranges
/// joined (semantics 5.3).
///
/// @param ranges the ranges in order of time; any list is accepted and brought into this form
public record Intervals(List<Interval> ranges) {

    private static final Intervals NONE = new Intervals(List.of());

    public Intervals {
        ranges = merged(ranges);
    }

    /// The empty set.
    public static Intervals none() {
        return NONE;
    }

    /// The moments of the given ranges, in any order, overlapping or not.
    public static Intervals of(Interval... ranges) {
        return new Intervals(List.of(ranges));
    }

    /// One range, or nothing when `end` is not after `start`.
    public static Intervals between(Instant start, Instant end) {
        return start.isBefore(end) ? of(new Interval(start, end)) : NONE;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public Intervals union(Intervals other) {
        return new Intervals(Stream.concat(ranges.stream(), other.ranges.stream()).toList());
    }

    public Intervals plus(Interval range) {
        return union(of(range));
    }

    /// The moments of this set that are not in `other`.
    public Intervals minus(Intervals other) {
        return isEmpty() ? NONE : intersect(other.gaps(hullOf(ranges)));
    }

    /// The moments that are in both sets.
    public Intervals intersect(Intervals other) {
        List<Interval> both = new ArrayList<>();
        for (int i = 0, j = 0; i < ranges.size() && j < other.ranges.size(); ) {
            Interval a = ranges.get(i);
            Interval b = other.ranges.get(j);
            if (a.overlaps(b)) {
                both.add(new Interval(later(a.start(), b.start()), earlier(a.end(), b.end())));
            }
            if (a.end().isBefore(b.end())) {
                i++;
            } else {
                j++;
            }
        }
        return new Intervals(both);
    }

    /// The moments of `span` that are not in this set.
    public Intervals gaps(Interval span) {
        List<Interval> gaps = new ArrayList<>();
        Instant from = span.start();
        for (Interval range : ranges) {
            Instant until = earlier(range.start(), span.end());
            if (from.isBefore(until)) {
                gaps.add(new Interval(from, until));
            }
            from = later(from, range.end());
        }
        if (from.isBefore(span.end())) {
            gaps.add(new Interval(from, span.end()));
        }
        return new Intervals(gaps);
    }

    /// The moments of this set that lie before `limit`.
    public Intervals before(Instant limit) {
        return isEmpty() ? NONE : intersect(between(ranges.getFirst().start(), limit));
    }

    /// Whether one stored range contains the whole of `range`.
    public boolean covers(Interval range) {
        return ranges.stream().anyMatch(stored -> stored.contains(range));
    }

    public boolean overlaps(Interval range) {
        return ranges.stream().anyMatch(range::overlaps);
    }

    /// The smallest single range around this set; empty for the empty set.
    public Optional<Interval> hull() {
        return isEmpty() ? Optional.empty() : Optional.of(hullOf(ranges));
    }

    private static Interval hullOf(List<Interval> ranges) {
        return new Interval(ranges.getFirst().start(), ranges.getLast().end());
    }

    private static List<Interval> merged(Collection<Interval> ranges) {
        List<Interval> result = new ArrayList<>(ranges.size());
        for (Interval next : ranges.stream().sorted().toList()) {
            if (!result.isEmpty() && !next.start().isAfter(result.getLast().end())) {
                Interval last = result.removeLast();
                result.add(new Interval(last.start(), later(last.end(), next.end())));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
