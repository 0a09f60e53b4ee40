package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a plan that starts late leaves a hole (semantics 5.8).
public final class ValidStart {

    private ValidStart() {}

    /// False when the model depends on its past and something before the plan's start would stay
    /// missing: its table could not be promoted as it is.
    ///
    /// @param model with the coverage of the versioned table
    /// @param planStart null when the plan begins wherever something is missing
    /// @param modelStart where the model's history begins: its start override or [StartDates]
    /// @param now the clock
    public static boolean is(
            Tracked model, @Nullable Instant planStart, Instant modelStart, Instant now) {
        if (planStart == null || !model.timetable().model().dependsOnPast()) {
            return true;
        }
        IntervalUnit unit = model.timetable().unit();
        Instant first = unit.floor(planStart);
        if (model.covered().isEmpty()) {
            return !unit.ceil(modelStart).isBefore(first);
        }
        return missing(model, modelStart, now)
                .hull()
                .map(hull -> !hull.start().isBefore(first))
                .orElse(true);
    }

    private static Intervals missing(Tracked model, Instant modelStart, Instant now) {
        return modelStart.isAfter(now)
                ? Intervals.none()
                : MissingIntervals.of(model, modelStart, new TimePoint(now, false), Due.at(now));
    }
}
