package dev.waymark.planning.interval;

import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the history of each model begins (semantics 5.5): at its own start, else with the earliest
/// of its parents, else one cron period before the last tick.
public final class StartDates {

    private final Map<ModelName, Timetable> models = new LinkedHashMap<>();
    private final Map<Instant, Map<ModelName, Instant>> known = new HashMap<>();
    private final Instant relativeTo;

    /// @param models parents outside this set do not count
    /// @param relativeTo the moment before which models without any start begin: the requested end,
    ///   or now
    public StartDates(Collection<Timetable> models, Instant relativeTo) {
        models.forEach(model -> this.models.put(model.name(), model));
        this.relativeTo = relativeTo;
    }

    /// @throws IllegalArgumentException when the model is not in the set
    public Instant of(ModelName name) {
        return of(name, relativeTo);
    }

    /// The same for a request that ends elsewhere for this model.
    ///
    /// @throws IllegalArgumentException when the model is not in the set
    public Instant of(ModelName name, Instant relativeTo) {
        Timetable model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no model " + name + " in this set");
        }
        Map<ModelName, Instant> starts = known.computeIfAbsent(relativeTo, _ -> new HashMap<>());
        Instant start = starts.get(name);
        if (start == null) {
            start = found(model, relativeTo);
            starts.put(name, start);
        }
        return start;
    }

    /// The earliest start of all; the midnight a day before when there is no model.
    public Instant earliest() {
        return models.keySet().stream()
                .map(this::of)
                .min(Comparator.naturalOrder())
                .orElse(relativeTo.truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS));
    }

    private Instant found(Timetable model, Instant relativeTo) {
        if (model.start() != null) {
            return model.start();
        }
        return model.parents().stream()
                .filter(parent -> models.containsKey(parent) && !parent.equals(model.name()))
                .map(parent -> of(parent, relativeTo))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> model.cron().previous(model.cron().floor(relativeTo)));
    }
}
