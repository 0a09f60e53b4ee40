package dev.waymark.planning.horizon;

import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.candidate.Scope;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.interval.DefaultRange;
import dev.waymark.planning.interval.StartOverrides;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Works out the range of a plan: what the user gave, else up to where prod's data ends (semantics
/// 4.2, steps 8 to 10).
public final class HorizonReader {

    private final Request request;
    private final Prospects prospects;
    private final SortedSet<ModelName> changed;
    private final @Nullable SortedSet<ModelName> backfilled;

    public HorizonReader(Request request, Scope scope, Difference diff, Prospects prospects) {
        this.request = request;
        this.prospects = prospects;
        this.changed = diff.changed();
        this.backfilled = backfilled(scope);
    }

    public Horizon read() {
        SortedMap<ModelName, Instant> ends =
                request.options().run()
                        ? new TreeMap<>()
                        : ProdEnds.of(request.prior(), prospects.graph(), backfilled);
        Optional<DefaultRange> usual = usual(ends);
        Instant usualStart = usual.map(DefaultRange::start).orElse(null);
        Instant usualEnd = usual.map(range -> lifted(range.end())).orElse(null);
        ends.replaceAll((_, end) -> lifted(end, usual));
        Previews previews = new Previews(request, prospects, changed);
        TimePoint start = start(usualStart, previews);
        TimePoint end = end(usualEnd);
        return new Horizon(
                start,
                usualStart,
                end,
                startOverrides(start, usualStart, end, ends),
                request.end() == null ? ends : new TreeMap<>(),
                backfilled,
                previews.ofForwardOnly());
    }

    /// Dev computes only what changed, unless the user says otherwise (semantics 4.2, step 8).
    private @Nullable SortedSet<ModelName> backfilled(Scope scope) {
        boolean onlyChanged =
                scope.backfilled() == null
                        && request.isDev()
                        && !request.includeUnmodified()
                        && !request.isRestating()
                        && !changed.isEmpty();
        return onlyChanged ? changed : scope.backfilled();
    }

    private Optional<DefaultRange> usual(SortedMap<ModelName, Instant> ends) {
        Map<ModelName, Timetable> known =
                prospects.timetables().stream()
                        .collect(Collectors.toMap(Timetable::name, timetable -> timetable));
        SortedSet<ModelName> inQuestion =
                backfilled == null || backfilled.isEmpty() ? changed : backfilled;
        return DefaultRange.of(ends, known, inQuestion, request.execution());
    }

    /// An execution time that the user gave reaches beyond prod's end.
    private Instant lifted(Instant end) {
        boolean lifts = request.isExecutionTimeGiven() && request.end() == null;
        return lifts && request.execution().isAfter(end) ? request.execution() : end;
    }

    private Instant lifted(Instant end, Optional<DefaultRange> usual) {
        boolean lifts = usual.isPresent() && request.execution().isAfter(usual.get().end());
        return lifts ? lifted(end) : end;
    }

    private @Nullable TimePoint start(@Nullable Instant usualStart, Previews previews) {
        if (request.start() != null) {
            return request.start();
        }
        Instant otherwise = usualStart == null ? yesterday() : usualStart;
        return previews.ofForwardOnly() || previews.ofOthers()
                ? new TimePoint(otherwise, false)
                : null;
    }

    private TimePoint end(@Nullable Instant usualEnd) {
        if (request.end() != null) {
            return request.end();
        }
        return new TimePoint(usualEnd == null ? request.execution() : usualEnd, false);
    }

    private SortedMap<ModelName, Instant> startOverrides(
            @Nullable TimePoint start,
            @Nullable Instant usualStart,
            TimePoint end,
            SortedMap<ModelName, Instant> ends) {
        int count = request.options().minIntervals();
        Instant from = request.start() != null && start != null ? start.at() : usualStart;
        if (count < 1 || backfilled == null || backfilled.isEmpty() || from == null) {
            return new TreeMap<>();
        }
        List<Timetable> models =
                prospects
                        .sorted()
                        .filter(prospect -> backfilled.contains(prospect.name()))
                        .map(prospect -> prospect.timetable())
                        .toList();
        return StartOverrides.of(models, from, end.at(), ends, count);
    }

    private Instant yesterday() {
        return request.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
    }
}
