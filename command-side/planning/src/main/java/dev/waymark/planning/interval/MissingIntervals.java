package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What has still to be computed. The answers are ranges; they cost the same for a day and for
/// fifty years of five-minute intervals. `unit.count(answer)` says how many grid intervals they
/// hold.
public final class MissingIntervals {

    private MissingIntervals() {}

    private record Asked(Instant start, TimePoint end) {}

    /// What is missing of one model between two moments (semantics 5.4): never more than is due,
    /// nothing outside its history, and with its lookback.
    ///
    /// When the last tick lies before the start, nothing is missing.
    ///
    /// @param start first moment asked for; it widens to the grid
    /// @param end last moment asked for, a date included whole; it widens to the grid
    /// @throws IllegalArgumentException when the start is after the end
    public static Intervals of(Tracked model, Instant start, TimePoint end, Due due) {
        Timetable timetable = model.timetable();
        if (isOutside(timetable, start, end)) {
            return Intervals.none();
        }
        Instant from = latest(start, timetable.start());
        requireOrder(from, end);
        if (!timetable.model().isEvaluatable()
                || model.isLoadedSeed()
                || isTooShort(timetable, from, end)) {
            return Intervals.none();
        }
        GridBounds asked = GridBounds.expanded(timetable, from, end);
        return asked.until(due.limit(timetable, asked.end()))
                .asInterval()
                .map(span -> missing(model, span))
                .orElse(Intervals.none());
    }

    /// What is missing of many models (semantics 5.5); a model with nothing missing is absent.
    ///
    /// @param models all models of the plan: those that have no start of their own take it from
    ///   their parents among them
    public static SortedMap<ModelName, Intervals> ofAll(
            Collection<Tracked> models, MissingRequest request) {
        StartDates starts =
                new StartDates(
                        models.stream().map(Tracked::timetable).toList(), request.end().at());
        Instant start = request.start() == null ? starts.earliest() : request.start();
        SortedMap<ModelName, Intervals> missing = new TreeMap<>();
        for (Tracked model : models) {
            Intervals own = ofOne(model, start, starts, request);
            if (!own.isEmpty()) {
                missing.put(model.name(), own);
            }
        }
        return Collections.unmodifiableSortedMap(missing);
    }

    private static Intervals ofOne(
            Tracked model, Instant planStart, StartDates starts, MissingRequest request) {
        Asked asked = asked(model.name(), planStart, request);
        Instant cap = request.endOverrides().get(model.name());
        if (cap != null && !asked.start().isBefore(cap)) {
            return Intervals.none();
        }
        TimePoint end = cap == null ? asked.end() : new TimePoint(cap, false);
        Instant start = latest(asked.start(), starts.of(model.name(), end.at()));
        Interval restated = request.restatements().get(model.name());
        Tracked open = restated == null ? model : model.without(restated);
        return start.isAfter(end.at())
                ? Intervals.none()
                : withinHistory(open, start, end, request.due());
    }

    private static Asked asked(ModelName name, Instant planStart, MissingRequest request) {
        Interval restated = request.restatements().get(name);
        return restated == null
                ? new Asked(request.startOverrides().getOrDefault(name, planStart), request.end())
                : new Asked(restated.start(), new TimePoint(restated.end(), false));
    }

    private static Intervals withinHistory(Tracked model, Instant start, TimePoint end, Due due) {
        TimePoint last = model.timetable().end();
        TimePoint until = last != null && last.at().isBefore(end.at()) ? last : end;
        return isOutside(model.timetable(), start, until)
                ? Intervals.none()
                : of(model, start, until, due);
    }

    private static Intervals missing(Tracked model, Interval span) {
        Timetable timetable = model.timetable();
        Cells cells = new Cells(timetable.unit(), span);
        Intervals missing =
                cells.areIn(model.covered())
                        ? Intervals.none()
                        : cells.all().minus(cells.within(model.covered()));
        Intervals reopened = Lookback.reopened(timetable, span, missing);
        Instant end = timetable.exclusiveEnd();
        return end == null ? reopened : reopened.before(timetable.unit().ceil(end));
    }

    /// Compares what was written: a date stands for its midnight here.
    private static boolean isOutside(Timetable model, Instant start, TimePoint end) {
        return (model.end() != null && start.isAfter(model.end().at()))
                || (model.start() != null && model.start().isAfter(end.at()));
    }

    private static boolean isTooShort(Timetable model, Instant start, TimePoint end) {
        return !end.date()
                && !model.allowsPartials()
                && start.plus(model.unit().length()).isAfter(end.at());
    }

    private static void requireOrder(Instant start, TimePoint end) {
        if (start.isAfter(end.at())) {
            throw new IllegalArgumentException(
                    "Start date / time ("
                            + start
                            + ") can't be greater than end date / time ("
                            + end.at()
                            + ")");
        }
    }

    private static Instant latest(Instant moment, @Nullable Instant other) {
        return other != null && other.isAfter(moment) ? other : moment;
    }
}
