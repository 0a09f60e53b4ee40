package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The range of a plan that names none: it stops where prod's data stops (semantics 4.2, step 9).
///
/// @param start one interval before the earliest end of the models in question; null when none of
///   them is known
/// @param end where the furthest of prod's models ends, no later than the execution time
public record DefaultRange(@Nullable Instant start, Instant end) {

    /// How far each model of prod is computed: the caps of a dev plan. Models without any interval
    /// are absent.
    ///
    /// @param prod with the coverage of the versioned tables
    public static SortedMap<ModelName, Instant> ends(Collection<Tracked> prod) {
        SortedMap<ModelName, Instant> ends = new TreeMap<>();
        for (Tracked model : prod) {
            model.covered().hull().ifPresent(hull -> ends.put(model.name(), hull.end()));
        }
        return ends;
    }

    /// Empty when prod has computed nothing but seeds.
    ///
    /// @param ends what [#ends(Collection)] said
    /// @param known the models of the plan
    /// @param inQuestion the models to backfill, else the modified ones; empty for all of `ends`
    public static Optional<DefaultRange> of(
            Map<ModelName, Instant> ends,
            Map<ModelName, Timetable> known,
            Collection<ModelName> inQuestion,
            Instant executionTime) {
        Collection<ModelName> names = inQuestion.isEmpty() ? ends.keySet() : inQuestion;
        return ends.keySet().stream()
                .filter(name -> !isSeed(known.get(name)))
                .map(ends::get)
                .max(Comparator.naturalOrder())
                .map(end ->
                        new DefaultRange(
                                start(names, ends, known, end),
                                end.isAfter(executionTime) ? executionTime : end));
    }

    private static @Nullable Instant start(
            Collection<ModelName> names,
            Map<ModelName, Instant> ends,
            Map<ModelName, Timetable> known,
            Instant end) {
        Instant earliest = null;
        for (ModelName name : names) {
            Timetable model = known.get(name);
            if (model != null) {
                Instant own = lastInterval(model, ends.getOrDefault(name, model.cron().floor(end)));
                earliest = earliest == null || own.isBefore(earliest) ? own : earliest;
            }
        }
        return earliest;
    }

    private static Instant lastInterval(Timetable model, Instant end) {
        IntervalUnit unit = model.unit();
        return unit.previous(unit.floor(end));
    }

    private static boolean isSeed(@Nullable Timetable model) {
        return model != null && model.kind() instanceof Kind.Seed;
    }
}
