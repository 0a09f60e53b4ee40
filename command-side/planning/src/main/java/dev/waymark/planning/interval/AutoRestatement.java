package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
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
            Timetable timetable = model.timetable();
            Kind.Evolution evolution = timetable.kind().evolution();
            return evolution == null
                            || evolution.autoRestatementCron() == null
                            || timetable.kind().isRestatementDisabled()
                    ? Optional.empty()
                    : Optional.of(
                            new Cron(evolution.autoRestatementCron(), timetable.cron().zone()));
        }

        /// The same after it was last restated.
        public Candidate dueAfter(Instant last) {
            Instant tick = cron().map(cron -> cron.next(last)).orElse(null);
            return new Candidate(model, pending, tick, created);
        }

        private boolean isDue(Cron cron, Instant executionTime) {
            return !executionTime.isBefore(next == null ? cron.next(created) : next);
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

    /// What is due of all models together.
    ///
    /// @param candidates parents before children
    public static Outcome of(List<Candidate> candidates, Instant executionTime) {
        AutoRestatementWalk walk = new AutoRestatementWalk(executionTime);
        candidates.forEach(walk::visit);
        return walk.outcome();
    }

    /// The range that is due by the model's own cron: the last so many intervals, or all that is
    /// covered. Intervals count with their shortest length, so months do with 28 days.
    public static Optional<Interval> due(Candidate candidate, Instant executionTime) {
        return candidate
                .cron()
                .filter(cron -> candidate.isDue(cron, executionTime))
                .flatMap(_ -> candidate.model().covered().hull())
                .map(all -> recent(candidate.model().timetable(), executionTime).orElse(all));
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
