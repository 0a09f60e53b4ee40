package dev.waymark.planning.graph;

import dev.waymark.kernel.model.ModelName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// Which models read which, within one set of models. Names outside of the set and a model's
/// reading of itself are left out.
///
/// Every walk costs at most the number of models and edges it passes.
public final class ModelGraph {

    private final Map<ModelName, SortedSet<ModelName>> parents = new LinkedHashMap<>();
    private final Map<ModelName, List<ModelName>> children = new HashMap<>();
    private final List<ModelName> sorted;

    private ModelGraph(Map<ModelName, ? extends Collection<ModelName>> reads) {
        for (ModelName name : byName(reads)) {
            Collection<ModelName> read = Objects.requireNonNull(reads.get(name));
            parents.put(name, within(reads.keySet(), name, read));
        }
        parents.keySet().forEach(name -> children.put(name, new ArrayList<>()));
        parents.forEach((name, above) -> above.forEach(p -> children(p).add(name)));
        sorted = List.copyOf(sort());
    }

    /// @param reads every model of the set with whatever it reads
    public static ModelGraph of(Map<ModelName, ? extends Collection<ModelName>> reads) {
        return new ModelGraph(reads);
    }

    private static List<ModelName> byName(Map<ModelName, ?> reads) {
        return reads instanceof SortedMap
                ? List.copyOf(reads.keySet())
                : reads.keySet().stream().sorted().toList();
    }

    /// All models by name.
    public Set<ModelName> names() {
        return Collections.unmodifiableSet(parents.keySet());
    }

    /// All models, parents before children, otherwise by name. Models of a circle, and those below
    /// one, are missing.
    public List<ModelName> sorted() {
        return sorted;
    }

    /// The models that stand in a circle or below one; empty for a sound project.
    public SortedSet<ModelName> unsortable() {
        if (sorted.size() == parents.size()) {
            return new TreeSet<>();
        }
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
        Map<ModelName, Waiting> waiting = new HashMap<>();
        parents.forEach((name, above) ->
                waiting.put(name, new Waiting(name, waiting.size(), above.size())));
        PriorityQueue<Waiting> ready = new PriorityQueue<>();
        waiting.values().stream().filter(one -> one.open == 0).forEach(ready::add);
        List<ModelName> order = new ArrayList<>(parents.size());
        while (!ready.isEmpty()) {
            ModelName name = ready.remove().name;
            order.add(name);
            for (ModelName child : children(name)) {
                Waiting next = waiting.get(child);
                if (next != null && --next.open == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /// A model with so many parents before it that are still to come. Its place among all names
    /// stands for its name: numbers are compared faster.
    private static final class Waiting implements Comparable<Waiting> {
        private final ModelName name;
        private final int place;
        private int open;

        private Waiting(ModelName name, int place, int open) {
            this.name = name;
            this.place = place;
            this.open = open;
        }

        @Override
        public int compareTo(Waiting other) {
            return Integer.compare(place, other.place);
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
