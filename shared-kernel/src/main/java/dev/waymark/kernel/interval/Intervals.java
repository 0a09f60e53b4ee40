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
        List<Interval> left = ranges;
        for (Interval cut : other.ranges) {
            left = left.stream().flatMap(range -> outside(range, cut)).toList();
        }
        return new Intervals(left);
    }

    /// The moments that are in both sets.
    public Intervals intersect(Intervals other) {
        List<Interval> both = new ArrayList<>();
        for (Interval a : ranges) {
            for (Interval b : other.ranges) {
                if (a.overlaps(b)) {
                    both.add(new Interval(later(a.start(), b.start()), earlier(a.end(), b.end())));
                }
            }
        }
        return new Intervals(both);
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
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(ranges.getFirst().start(), ranges.getLast().end()));
    }

    private static Stream<Interval> outside(Interval range, Interval cut) {
        if (!range.overlaps(cut)) {
            return Stream.of(range);
        }
        List<Interval> rest = new ArrayList<>(2);
        if (range.start().isBefore(cut.start())) {
            rest.add(new Interval(range.start(), cut.start()));
        }
        if (cut.end().isBefore(range.end())) {
            rest.add(new Interval(cut.end(), range.end()));
        }
        return rest.stream();
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
