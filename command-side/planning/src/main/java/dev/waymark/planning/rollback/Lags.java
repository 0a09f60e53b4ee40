package dev.waymark.planning.rollback;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan.Lag;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.backfill.BackfillMaker;
import dev.waymark.planning.interval.GridBounds;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What today's tables hold and those of an earlier generation do not, because nobody computed them
/// any further. A history that began later then is no lag.
final class Lags {

    private final Prospects prospects;
    private final Pointer then;
    private final SortedMap<ModelName, Intervals> missing = new TreeMap<>();

    private Lags(Prospects prospects, Pointer then) {
        this.prospects = prospects;
        this.then = then;
    }

    static Lags between(Pointer today, Pointer then, PriorState prior, Instant now) {
        SortedMap<ModelName, Prospect> held = new TreeMap<>();
        then.entries()
                .forEach((name, entry) -> {
                    StoredSnapshot stored = prior.snapshots().get(entry.snapshot());
                    if (stored != null) {
                        held.put(name, Prospect.deployed(stored, now));
                    }
                });
        Lags lags = new Lags(Prospects.of(held), then);
        today.entries().values().forEach(entry -> lags.compare(entry, prior));
        return lags;
    }

    List<Lag> lags() {
        List<Lag> lags = new ArrayList<>();
        missing.forEach((name, ranges) -> lags.add(new Lag(name, ranges)));
        return lags;
    }

    /// What would make up for it, parents first.
    List<Backfill> backfills() {
        return prospects
                .sorted()
                .filter(prospect -> missing.containsKey(prospect.name()))
                .map(this::backfill)
                .toList();
    }

    private Backfill backfill(Prospect prospect) {
        Intervals ranges = missing.getOrDefault(prospect.name(), Intervals.none());
        return BackfillMaker.make(prospect, isDev(prospect.name()), ranges);
    }

    private void compare(Entry present, PriorState prior) {
        Prospect old = prospects.get(present.snapshot().name());
        StoredSnapshot stored = prior.snapshots().get(present.snapshot());
        if (old == null || stored == null || old.model().kind() instanceof Kind.Seed) {
            return;
        }
        Intervals has = stored.coverage().of(present.dev());
        Intervals had = old.there().of(isDev(old.name()));
        Intervals lag = whole(old.timetable(), since(has.minus(had), had));
        if (!lag.isEmpty() && old.model().isEvaluatable()) {
            missing.put(old.name(), lag);
        }
    }

    private boolean isDev(ModelName name) {
        Entry entry = then.entries().get(name);
        return entry != null && entry.dev();
    }

    private static Intervals since(Intervals ranges, Intervals had) {
        return had.hull()
                .map(Interval::start)
                .map(first -> ranges.minus(until(ranges, first)))
                .orElse(ranges);
    }

    private static Intervals until(Intervals ranges, Instant limit) {
        return ranges.hull()
                .map(hull -> Intervals.between(hull.start(), limit))
                .orElse(Intervals.none());
    }

    /// Only whole intervals of the earlier snapshot's own grid.
    private static Intervals whole(Timetable timetable, Intervals ranges) {
        Intervals whole = Intervals.none();
        for (Interval range : ranges.ranges()) {
            TimePoint end = new TimePoint(range.end(), false);
            whole = whole.union(GridBounds.shrunk(timetable, range.start(), end).asIntervals());
        }
        return whole;
    }
}
