package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;

/// Earlier intervals are computed again because late rows may have come, but only when something is
/// missing (semantics 5.4).
final class Lookback {

    private Lookback() {}

    /// The missing grid intervals and those that lie exactly one lookback before one of them, or so
    /// near the end that what they look ahead to is outside.
    static Intervals reopened(Timetable model, Interval span, Intervals missing) {
        int count = left(model, span);
        if (missing.isEmpty() || count == 0) {
            return missing;
        }
        Cells cells = new Cells(model.unit(), span);
        return missing.union(cells.earlier(missing, count)).union(cells.last(count));
    }

    /// The lookback shrinks by each grid interval that lies wholly after the model's end.
    private static int left(Timetable model, Interval span) {
        Instant end = model.exclusiveEnd();
        return end == null || model.lookback() == 0
                ? model.lookback()
                : (int) Math.max(0, model.lookback() - beyond(model.unit(), end, span.end()));
    }

    private static long beyond(IntervalUnit unit, Instant end, Instant until) {
        Instant last = unit.previous(until);
        return end.isBefore(last) ? unit.count(new Interval(unit.next(end), unit.next(last))) : 0;
    }
}
