package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.model.Schedule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a new version of a model lacks anything between its own start and where the old version
/// ends (semantics 8.4). A model that declares no start is held to where its own history begins.
final class GapCheck {

    private GapCheck() {}

    /// @param covered of the versioned tables, before and after
    /// @param now bounds what can be due
    static boolean hasGap(
            @Nullable PushedSnapshot before,
            Intervals coveredBefore,
            @Nullable PushedSnapshot after,
            Intervals coveredAfter,
            Instant now) {
        Optional<Interval> history = coveredBefore.hull();
        if (history.isEmpty() || !isIncremental(before) || after == null || !isIncremental(after)) {
            return false;
        }
        Schedule schedule = after.traits().schedule();
        Instant end = end(schedule, history.get().end(), now);
        Instant start = start(schedule, coveredAfter, history.get(), now);
        return !Intervals.between(start, end).minus(coveredAfter).isEmpty();
    }

    private static boolean isIncremental(@Nullable PushedSnapshot snapshot) {
        return snapshot != null && snapshot.traits().incremental();
    }

    private static Instant start(
            Schedule schedule, Intervals covered, Interval history, Instant now) {
        if (schedule.start() != null) {
            return schedule.unit().floor(TimeExpression.parse(schedule.start(), now).at());
        }
        return covered.hull().map(Interval::start).orElse(history.start());
    }

    private static Instant end(Schedule schedule, Instant historyEnd, Instant now) {
        Instant due = Cron.of(schedule.cron(), schedule.zone()).floor(now);
        Instant end = earlier(due, schedule.unit().ceil(historyEnd));
        if (schedule.end() != null) {
            end = earlier(end, TimeExpression.parse(schedule.end(), now).exclusiveEnd());
        }
        return schedule.allowPartials() ? end : schedule.unit().floor(end);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
