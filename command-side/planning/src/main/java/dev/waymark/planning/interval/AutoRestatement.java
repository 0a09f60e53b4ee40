package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
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
import org.jspecify.annotations.Nullable;

/// Ranges that models compute again by a cron of their own, and with them the models that read them
/// (semantics 5.10). Only a run of prod does this.
public final class AutoRestatement {

    private AutoRestatement() {}

    /// A model as automatic restatement sees it.
    ///
    /// @param model with the coverage of the versioned table
    /// @param pending ranges that earlier runs have marked and not computed yet
    /// @param next when it is due next as recorded; null when nobody has worked it out yet
    /// @param created when the snapshot was made
    public record Candidate(
            Tracked model, Intervals pending, @Nullable Instant next, Instant created) {

        /// The automatic cron; empty when the model has none or may not be restated.
        Optional<Cron> cron() {
            Kind.Evolution evolution = model.timetable().kind().evolution();
            return evolution == null
                            || evolution.autoRestatementCron() == null
                            || model.timetable().kind().isRestatementDisabled()
                    ? Optional.empty()
                    : Optional.of(
                            new Cron(
                                    evolution.autoRestatementCron(),
                                    model.timetable().cron().zone()));
        }
    }

    /// What a run has to do.
    ///
    /// @param toRestate by model: the range to record as pending
    /// @param triggers by restated model: those whose own cron was the cause
    /// @param open what is covered of each model once all pending ranges count as missing
    /// @param next when each model with a cron of its own is due next
    public record Outcome(
            SortedMap<ModelName, Interval> toRestate,
            SortedMap<ModelName, SortedSet<ModelName>> triggers,
            SortedMap<ModelName, Intervals> open,
            SortedMap<ModelName, Instant> next) {}

    /// The range that is due by the model's own cron: the last so many intervals, or all that is
    /// covered. Intervals count with their shortest length, so months do with 28 days.
    public static Optional<Interval> due(Candidate candidate, Instant executionTime) {
        Optional<Interval> history = candidate.model().covered().hull();
        return candidate
                .cron()
                .filter(cron -> !executionTime.isBefore(next(candidate, cron)))
                .flatMap(_ -> history)
                .map(all -> recent(candidate.model().timetable(), executionTime).orElse(all));
    }

    /// What is due of all models together.
    ///
    /// @param candidates parents before children
    public static Outcome of(List<Candidate> candidates, Instant executionTime) {
        Outcome outcome =
                new Outcome(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        candidates.forEach(candidate -> decide(candidate, executionTime, outcome));
        return new Outcome(
                Collections.unmodifiableSortedMap(outcome.toRestate),
                Collections.unmodifiableSortedMap(outcome.triggers),
                Collections.unmodifiableSortedMap(outcome.open),
                Collections.unmodifiableSortedMap(outcome.next));
    }

    private static void decide(Candidate candidate, Instant executionTime, Outcome outcome) {
        Tracked model = candidate.model();
        outcome.open.put(model.name(), model.covered());
        if (model.timetable().kind().isRestatementDisabled()) {
            return;
        }
        Optional<Interval> due = due(candidate, executionTime);
        Optional<Interval> range = range(model, due, executionTime, outcome);
        range.ifPresent(restated -> record(model, restated, due.isPresent(), outcome));
        Intervals pending =
                candidate.pending().union(range.map(Intervals::of).orElse(Intervals.none()));
        outcome.open.put(model.name(), model.covered().minus(pending));
        candidate
                .cron()
                .ifPresent(cron -> outcome.next.put(model.name(), cron.next(executionTime)));
    }

    private static Optional<Interval> range(
            Tracked model, Optional<Interval> due, Instant executionTime, Outcome outcome) {
        List<Interval> causes = new ArrayList<>();
        due.ifPresent(causes::add);
        for (ModelName parent : model.timetable().parents()) {
            Interval restated = outcome.toRestate.get(parent);
            if (restated != null) {
                causes.add(restated);
            }
        }
        return new Intervals(causes).hull().flatMap(hull -> removed(model, hull, executionTime));
    }

    private static Optional<Interval> removed(Tracked model, Interval hull, Instant executionTime) {
        var unit = model.timetable().unit();
        return Restatement.removal(
                model,
                unit.floor(hull.start()),
                new dev.waymark.kernel.interval.TimePoint(unit.ceil(hull.end()), false),
                executionTime,
                false);
    }

    private static void record(
            Tracked model, Interval restated, boolean byItself, Outcome outcome) {
        SortedSet<ModelName> causes = new TreeSet<>();
        if (byItself) {
            causes.add(model.name());
        } else {
            for (ModelName parent : model.timetable().parents()) {
                causes.addAll(outcome.triggers.getOrDefault(parent, new TreeSet<>()));
            }
        }
        outcome.toRestate.put(model.name(), restated);
        outcome.triggers.put(model.name(), causes);
    }

    private static Instant next(Candidate candidate, Cron cron) {
        return candidate.next() == null ? cron.next(candidate.created()) : candidate.next();
    }

    private static Optional<Interval> recent(Timetable model, Instant executionTime) {
        return model.kind() instanceof Kind.IncrementalByTimeRange kind
                        && kind.evolution().autoRestatementIntervals() != null
                ? Optional.of(
                        last(model, kind.evolution().autoRestatementIntervals(), executionTime))
                : Optional.empty();
    }

    private static Interval last(Timetable model, int count, Instant executionTime) {
        Instant end = model.unit().floor(executionTime);
        return new Interval(end.minus(model.unit().length().multipliedBy(count)), end);
    }
}
