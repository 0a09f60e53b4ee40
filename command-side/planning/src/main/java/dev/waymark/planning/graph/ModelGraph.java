package dev.waymark.planning.graph;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Which models read which, within one set of models. Names outside of the set and a model's
/// reading of itself are left out.
///
/// Every walk costs at most the number of models and edges it passes.
public final class ModelGraph {

    private final SortedMap<ModelName, SortedSet<ModelName>> parents;
    private final Map<ModelName, List<ModelName>> children = new HashMap<>();
    private final List<ModelName> sorted;

    private ModelGraph(Map<ModelName, ? extends Collection<ModelName>> reads) {
        SortedMap<ModelName, SortedSet<ModelName>> within = new TreeMap<>();
        reads.forEach((name, read) -> within.put(name, within(reads.keySet(), name, read)));
        parents = Indexed.of(within);
        parents.keySet().forEach(name -> children.put(name, new ArrayList<>()));
        parents.forEach((name, above) -> above.forEach(p -> children(p).add(name)));
        sorted = List.copyOf(sort());
    }

    /// @param reads every model of the set with whatever it reads
    public static ModelGraph of(Map<ModelName, ? extends Collection<ModelName>> reads) {
        return new ModelGraph(reads);
    }

    /// All models, parents before children, otherwise by name. Models of a circle, and those below
    /// one, are missing.
    public List<ModelName> sorted() {
        return sorted;
    }

    /// The models that stand in a circle or below one; empty for a sound project.
    public SortedSet<ModelName> unsortable() {
        SortedSet<ModelName> rest = new TreeSet<>(parents.keySet());
        sorted.forEach(rest::remove);
        return rest;
    }

    public boolean contains(ModelName name) {
        return parents.containsKey(name);
    }

    /// What `name` reads directly.
    public SortedSet<ModelName> parents(ModelName name) {
        return parents.getOrDefault(name, new TreeSet<>());
    }

    /// What reads `name` directly, by name.
    public List<ModelName> children(ModelName name) {
        return children.getOrDefault(name, List.of());
    }

    /// These models and everything above them.
    public SortedSet<ModelName> withUpstream(Collection<ModelName> names) {
        return closure(names, this::parents);
    }

    /// These models and everything below them.
    public SortedSet<ModelName> withDownstream(Collection<ModelName> names) {
        return closure(names, this::children);
    }

    private SortedSet<ModelName> closure(
            Collection<ModelName> names, Function<ModelName, Collection<ModelName>> next) {
        Set<ModelName> seen = new HashSet<>();
        Deque<ModelName> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            ModelName name = open.pop();
            if (contains(name) && seen.add(name)) {
                open.addAll(next.apply(name));
            }
        }
        return new TreeSet<>(seen);
    }

    private List<ModelName> sort() {
        Map<ModelName, Integer> waiting = new HashMap<>();
        parents.forEach((name, above) -> waiting.put(name, above.size()));
        PriorityQueue<ModelName> ready = new PriorityQueue<>();
        waiting.forEach((name, count) -> addIf(count == 0, ready, name));
        List<ModelName> order = new ArrayList<>(parents.size());
        while (!ready.isEmpty()) {
            ModelName name = ready.remove();
            order.add(name);
            children(name).forEach(c -> addIf(waiting.merge(c, -1, Integer::sum) == 0, ready, c));
        }
        return order;
    }

    private static void addIf(boolean condition, Collection<ModelName> to, ModelName name) {
        if (condition) {
            to.add(name);
        }
    }

    private static SortedSet<ModelName> within(
            Set<ModelName> all, ModelName name, Collection<ModelName> read) {
        SortedSet<ModelName> inside = new TreeSet<>(read);
        inside.retainAll(all);
        inside.remove(name);
        return inside;
    }
}
