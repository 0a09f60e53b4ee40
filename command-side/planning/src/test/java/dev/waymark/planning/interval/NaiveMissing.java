package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is missing, found by walking through every grid interval as semantics 5.4 tells it.
final class NaiveMissing {

    private NaiveMissing() {}

    static Intervals of(
            IntervalUnit unit,
            Intervals covered,
            Interval span,
            int lookback,
            @Nullable Instant modelEnd) {
        List<Interval> cells = cells(unit, span);
        TreeSet<Interval> missing = new TreeSet<>();
        cells.stream().filter(cell -> !covered.covers(cell)).forEach(missing::add);
        int left = modelEnd == null ? lookback : left(unit, span.end(), lookback, modelEnd);
        if (!missing.isEmpty() && left > 0) {
            for (int i = 0; i < cells.size(); i++) {
                if (i + left >= cells.size() || missing.contains(cells.get(i + left))) {
                    missing.add(cells.get(i));
                }
            }
        }
        return new Intervals(
                missing.stream()
                        .filter(cell -> modelEnd == null || cell.start().isBefore(modelEnd))
                        .toList());
    }

    private static int left(IntervalUnit unit, Instant end, int lookback, Instant modelEnd) {
        int left = lookback;
        for (Instant e = unit.previous(end); modelEnd.isBefore(e); e = unit.previous(e)) {
            left--;
        }
        return Math.max(left, 0);
    }

    static List<Interval> cells(IntervalUnit unit, Interval span) {
        List<Interval> cells = new ArrayList<>();
        for (Instant start = span.start(); start.isBefore(span.end()); start = unit.next(start)) {
            Instant end = unit.next(start);
            cells.add(new Interval(start, end.isBefore(span.end()) ? end : span.end()));
        }
        return cells;
    }
}
