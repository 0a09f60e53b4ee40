package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        if (end == null || model.lookback() == 0) {
            return model.lookback();
        }
        return Math.toIntExact(Math.max(0, model.lookback() - beyond(model, end, span.end())));
    }

    private static long beyond(Timetable model, @Nullable Instant end, Instant until) {
        Instant last = model.unit().previous(until);
        return end == null || !end.isBefore(last)
                ? 0
                : model.unit().count(new Interval(model.unit().next(end), model.unit().next(last)));
    }
}
