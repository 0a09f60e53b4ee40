package dev.waymark.planning.backfill;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.interval.Due;
import dev.waymark.planning.interval.GridBounds;
import dev.waymark.planning.interval.MissingIntervals;
import dev.waymark.planning.interval.MissingRequest;
import dev.waymark.planning.interval.Tracked;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.restatement.Restatements;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The ranges that a plan has to compute, or to record, of each model (semantics 5.5).
///
/// @param selected which models count
record MissingWork(
        Request request,
        Prospects prospects,
        Horizon horizon,
        Restatements restatements,
        Predicate<ModelName> selected) {

    /// What is missing in the tables that readers would take.
    SortedMap<ModelName, Intervals> in(Deployability tables) {
        List<Tracked> tracked =
                prospects.byName().values().stream()
                        .map(p -> p.tracked(!tables.isRepresentative(p.name())))
                        .toList();
        SortedMap<ModelName, Intervals> missing =
                new TreeMap<>(MissingIntervals.ofAll(tracked, asked()));
        missing.keySet().removeIf(selected.negate());
        return missing;
    }

    /// The whole range of the plan, to be recorded as done without computing it.
    SortedMap<ModelName, Intervals> recordedFrom(Instant begin) {
        SortedMap<ModelName, Intervals> whole = new TreeMap<>();
        for (Prospect prospect : prospects.byName().values()) {
            Intervals range =
                    GridBounds.shrunk(prospect.timetable(), begin, horizon.end()).asIntervals();
            boolean counts = selected.test(prospect.name()) && prospect.model().isEvaluatable();
            if (counts && !range.isEmpty()) {
                whole.put(prospect.name(), range);
            }
        }
        return whole;
    }

    private MissingRequest asked() {
        boolean endBounded = !request.options().run();
        return new MissingRequest(
                horizon.startsAt(),
                horizon.end(),
                new Due(request.execution(), request.ignoreCron(), endBounded),
                horizon.startOverrides(),
                horizon.endOverrides(),
                restatements.ranges());
    }
}
