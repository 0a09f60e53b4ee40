package dev.waymark.planning.pointer;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan.Demotion;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Views that go away: those of models that are promoted no more, and those that are called
/// otherwise now (semantics 7.1).
public final class Demotions {

    private static final Comparator<Demotion> ORDER =
            Comparator.comparing(Demotion::view)
                    .thenComparing(demotion -> String.valueOf(demotion.gateway()));

    private Demotions() {}

    /// @param today entries whose views may be there
    /// @param then entries whose views stay or come
    public static List<Demotion> between(Collection<Entry> today, Collection<Entry> then) {
        Map<Place, ModelName> gone = new HashMap<>(views(today));
        gone.keySet().removeAll(views(then).keySet());
        return gone.entrySet().stream()
                .map(view -> demotion(view.getKey(), view.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /// One name at two gateways is two views.
    private record Place(@Nullable String gateway, TableName view) {}

    private static Demotion demotion(Place place, ModelName model) {
        return new Demotion(model, place.view(), place.gateway());
    }

    private static Map<Place, ModelName> views(Collection<Entry> entries) {
        return entries.stream()
                .filter(Entry::hasView)
                .collect(
                        Collectors.toMap(
                                entry ->
                                        new Place(
                                                entry.gateway(),
                                                Objects.requireNonNull(entry.view())),
                                entry -> entry.snapshot().name(),
                                (first, _) -> first));
    }
}
