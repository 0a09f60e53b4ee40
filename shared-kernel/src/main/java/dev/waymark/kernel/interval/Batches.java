package dev.waymark.kernel.interval;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Ranges cut into the pieces that one statement computes each (semantics 5.6). A piece is made
/// when it is asked for: a million of them cost nothing before.
///
/// @param ranges what to compute, each beginning on the grid
/// @param unit the grid
/// @param size most grid intervals in a piece; null for one piece per range
public record Batches(Intervals ranges, IntervalUnit unit, @Nullable Integer size)
        implements Iterable<Interval> {

    /// @throws IllegalArgumentException when a piece would have no interval
    public Batches {
        if (size != null && size < 1) {
            throw new IllegalArgumentException("a batch has at least one interval, not " + size);
        }
    }

    /// How many pieces there are; nothing is cut to know it.
    public long count() {
        return ranges.ranges().stream().mapToLong(this::count).sum();
    }

    /// @throws IndexOutOfBoundsException unless `0 <= index < count()`
    public Interval get(long index) {
        long left = index;
        for (Interval range : ranges.ranges()) {
            long here = count(range);
            if (left >= 0 && left < here) {
                return piece(range, left);
            }
            left -= here;
        }
        throw new IndexOutOfBoundsException("batch " + index + " of " + count());
    }

    /// The pieces in order of time.
    public Stream<Interval> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Interval> iterator() {
        return new Cutter(ranges.ranges());
    }

    private long count(Interval range) {
        return size == null ? 1 : Math.ceilDiv(unit.count(range), size);
    }

    private Interval piece(Interval range, long index) {
        if (size == null) {
            return range;
        }
        Instant line = unit.floor(range.start());
        Instant start = index == 0 ? range.start() : unit.step(line, index * size);
        Instant end = unit.step(line, (index + 1) * size);
        return new Interval(start, end.isBefore(range.end()) ? end : range.end());
    }

    private final class Cutter implements Iterator<Interval> {

        private final Iterator<Interval> rest;
        private @Nullable Interval range;
        private long next;

        private Cutter(List<Interval> ranges) {
            rest = ranges.iterator();
        }

        @Override
        public boolean hasNext() {
            return rest.hasNext() || (range != null && next < count(range));
        }

        @Override
        public Interval next() {
            Interval current = range;
            if (current == null || next >= count(current)) {
                if (!rest.hasNext()) {
                    throw new NoSuchElementException();
                }
                current = rest.next();
                range = current;
                next = 0;
            }
            return piece(current, next++);
        }
    }
}
