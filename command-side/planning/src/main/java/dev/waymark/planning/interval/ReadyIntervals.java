package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What of the missing intervals may be computed now, when signals hold some of them back
/// (semantics 5.6, 9.3).
public final class ReadyIntervals {

    private ReadyIntervals() {}

    /// The missing ranges without those that are not ready here or above. A grid interval that
    /// overlaps one is left out whole; a model that depends on its past stops before the first that
    /// its parents hold back.
    ///
    /// @param models parents before children
    /// @param missing by model; models that are absent have nothing missing
    /// @param notReady by model: grid intervals that its own signals refuse
    /// @return the same models as `missing`, some perhaps with nothing left
    public static SortedMap<ModelName, Intervals> of(
            List<Timetable> models,
            Map<ModelName, Intervals> missing,
            Map<ModelName, Intervals> notReady) {
        Map<ModelName, Intervals> heldBack = new HashMap<>();
        SortedMap<ModelName, Intervals> ready = new TreeMap<>();
        for (Timetable model : models) {
            Intervals own = missing.get(model.name());
            if (own != null) {
                Intervals refused = notReady.getOrDefault(model.name(), Intervals.none());
                Intervals here = touched(model, own, refused);
                Intervals above = above(model, heldBack);
                heldBack.put(model.name(), here.union(above));
                ready.put(model.name(), without(model, own.minus(here), above));
            }
        }
        return Collections.unmodifiableSortedMap(ready);
    }

    private static Intervals above(Timetable model, Map<ModelName, Intervals> heldBack) {
        Intervals above = Intervals.none();
        for (ModelName parent : model.parents()) {
            above = above.union(heldBack.getOrDefault(parent, Intervals.none()));
        }
        return above;
    }

    private static Intervals without(Timetable model, Intervals ranges, Intervals heldBack) {
        Intervals touched = touched(model, ranges, heldBack);
        return touched.hull()
                .filter(_ -> model.model().dependsOnPast())
                .map(gap -> ranges.before(gap.start()))
                .orElseGet(() -> ranges.minus(touched));
    }

    /// The grid intervals of these ranges that overlap something held back.
    private static Intervals touched(Timetable model, Intervals ranges, Intervals heldBack) {
        Intervals touched = Intervals.none();
        for (Interval range : ranges.ranges()) {
            touched = touched.union(new Cells(model.unit(), range).touchedBy(heldBack));
        }
        return touched;
    }
}
