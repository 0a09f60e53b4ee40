package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Goes from parents to children and carries restated ranges down.
final class AutoRestatementWalk {

    private final Instant executionTime;
    private final SortedMap<ModelName, Interval> toRestate = new TreeMap<>();
    private final SortedMap<ModelName, SortedSet<ModelName>> triggers = new TreeMap<>();
    private final SortedMap<ModelName, Intervals> open = new TreeMap<>();
    private final SortedMap<ModelName, Instant> next = new TreeMap<>();

    AutoRestatementWalk(Instant executionTime) {
        this.executionTime = executionTime;
    }

    void visit(AutoRestatement.Candidate candidate) {
        Tracked model = candidate.model();
        if (model.timetable().kind().isRestatementDisabled()) {
            open.put(model.name(), model.covered());
            return;
        }
        Optional<Interval> due = AutoRestatement.due(candidate, executionTime);
        Intervals restated = restated(model, due);
        open.put(model.name(), model.covered().minus(candidate.pending().union(restated)));
        candidate.cron().ifPresent(cron -> next.put(model.name(), cron.next(executionTime)));
        restated.hull()
                .ifPresent(range -> {
                    toRestate.put(model.name(), range);
                    triggers.put(model.name(), causes(model, due.isPresent()));
                });
    }

    AutoRestatement.Outcome outcome() {
        return new AutoRestatement.Outcome(
                Collections.unmodifiableSortedMap(toRestate),
                Collections.unmodifiableSortedMap(triggers),
                Collections.unmodifiableSortedMap(open),
                Collections.unmodifiableSortedMap(next));
    }

    /// What its own cron and its parents ask for, widened to what must really go.
    private Intervals restated(Tracked model, Optional<Interval> due) {
        List<Interval> asked = new ArrayList<>();
        due.ifPresent(asked::add);
        for (ModelName parent : model.timetable().parents()) {
            Interval range = toRestate.get(parent);
            if (range != null) {
                asked.add(range);
            }
        }
        return new Intervals(asked)
                .hull()
                .flatMap(range -> removed(model, range))
                .map(Intervals::of)
                .orElse(Intervals.none());
    }

    private Optional<Interval> removed(Tracked model, Interval range) {
        IntervalUnit unit = model.timetable().unit();
        TimePoint end = new TimePoint(unit.ceil(range.end()), false);
        return Restatement.removal(model, unit.floor(range.start()), end, executionTime, false);
    }

    private SortedSet<ModelName> causes(Tracked model, boolean byItself) {
        SortedSet<ModelName> causes = new TreeSet<>();
        if (byItself) {
            causes.add(model.name());
            return causes;
        }
        for (ModelName parent : model.timetable().parents()) {
            causes.addAll(triggers.getOrDefault(parent, Collections.emptySortedSet()));
        }
        return causes;
    }
}
