package dev.waymark.planning.interval;

import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Starts that give every model at least so many intervals (`--min-intervals`, semantics 4.7).
public final class StartOverrides {

    private StartOverrides() {}

    /// The start of each model: so many cron ticks before its end, never later than the plan's
    /// start nor than the start of a model that reads it.
    ///
    /// @param models those to backfill, parents before children
    /// @param planEnd first moment after the plan
    /// @param endOverrides first moment after the plan of single models
    /// @param minIntervals at least 1
    public static SortedMap<ModelName, Instant> of(
            List<Timetable> models,
            Instant planStart,
            Instant planEnd,
            Map<ModelName, Instant> endOverrides,
            int minIntervals) {
        SortedMap<ModelName, Instant> starts = new TreeMap<>();
        models.forEach(model -> starts.put(model.name(), planStart));
        for (Timetable model : models.reversed()) {
            Instant end = endOverrides.getOrDefault(model.name(), planEnd);
            Instant own = back(model, withinHistory(model, end, planEnd), minIntervals);
            Instant start = starts.merge(model.name(), own, StartOverrides::earlier);
            model.parents()
                    .forEach(
                            parent -> starts.computeIfPresent(parent, (_, s) -> earlier(s, start)));
        }
        return Collections.unmodifiableSortedMap(starts);
    }

    private static Instant withinHistory(Timetable model, Instant end, Instant planEnd) {
        Instant last = model.exclusiveEnd();
        return last != null && last.isBefore(planEnd) ? last : end;
    }

    private static Instant back(Timetable model, Instant end, int count) {
        return model.cron().back(model.cron().floor(end), count);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
