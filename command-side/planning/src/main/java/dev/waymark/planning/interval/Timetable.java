package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// When a model is due and how far its history reaches, with its expressions read.
///
/// @param start first moment of its own history; null to inherit
/// @param end last moment of it, a date included whole; null for no end
public record Timetable(Model model, Cron cron, @Nullable Instant start, @Nullable TimePoint end) {

    /// @param now what a relative start or end counts from: the clock, not the execution time
    /// @throws IllegalArgumentException when cron, zone, start or end cannot be understood, which
    ///   reading the project has ruled out
    public static Timetable of(Model model, Instant now) {
        Schedule schedule = model.schedule();
        TimePoint start = point(schedule.start(), now);
        return new Timetable(
                model,
                Cron.of(schedule.cron(), schedule.zone()),
                start == null ? null : start.at(),
                point(schedule.end(), now));
    }

    public ModelName name() {
        return model.name();
    }

    public Kind kind() {
        return model.kind();
    }

    public IntervalUnit unit() {
        return model.schedule().unit();
    }

    public boolean allowsPartials() {
        return model.schedule().allowPartials();
    }

    public int lookback() {
        return kind().batching().lookback();
    }

    /// What it reads; itself too when it reads itself.
    public SortedSet<ModelName> parents() {
        return model.dependsOn();
    }

    /// The first moment after its history; null for no end.
    public @Nullable Instant exclusiveEnd() {
        return end == null ? null : end.exclusiveEnd();
    }

    private static @Nullable TimePoint point(@Nullable String expression, Instant now) {
        return expression == null ? null : TimeExpression.parse(expression, now);
    }
}
