package dev.waymark.planning.pointer;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan.Demotion;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Views that go away: those of models that are promoted no more, and those that are called
/// otherwise now (semantics 7.1).
public final class Demotions {

    private Demotions() {}

    /// @param today entries whose views may be there
    /// @param then entries whose views stay or come
    public static List<Demotion> between(Collection<Entry> today, Collection<Entry> then) {
        SortedMap<TableName, ModelName> gone = new TreeMap<>(views(today));
        gone.keySet().removeAll(views(then).keySet());
        return gone.entrySet().stream()
                .map(view -> new Demotion(view.getValue(), view.getKey()))
                .toList();
    }

    private static Map<TableName, ModelName> views(Collection<Entry> entries) {
        return entries.stream()
                .filter(Entry::hasView)
                .collect(
                        Collectors.toMap(
                                Entry::view,
                                entry -> entry.snapshot().name(),
                                (first, _) -> first));
    }
}
