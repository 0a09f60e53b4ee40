package dev.waymark.planning.prospect;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.graph.ModelGraph;
import dev.waymark.planning.interval.StartDates;
import dev.waymark.planning.interval.Timetable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All snapshots that a plan would put into the environment.
public final class Prospects {

    private final SortedMap<ModelName, Prospect> all;
    private final ModelGraph graph;
    private final Set<ModelName> undecided;

    private Prospects(
            SortedMap<ModelName, Prospect> all, ModelGraph graph, Set<ModelName> undecided) {
        this.all = Indexed.of(all);
        this.graph = graph;
        this.undecided = undecided;
    }

    public static Prospects of(SortedMap<ModelName, Prospect> all) {
        return of(all, Set.of());
    }

    /// @param all of the models of a graph, each as it stands there
    static Prospects of(SortedMap<ModelName, Prospect> all, ModelGraph graph) {
        return new Prospects(all, graph, Set.of());
    }

    /// @param undecided models whose change waits for a choice
    public static Prospects of(SortedMap<ModelName, Prospect> all, Set<ModelName> undecided) {
        LinkedHashMap<ModelName, SortedSet<ModelName>> reads = new LinkedHashMap<>();
        all.forEach((name, prospect) -> reads.put(name, prospect.model().dependsOn()));
        return new Prospects(all, ModelGraph.of(Indexed.ascending(reads)), undecided);
    }

    /// Whether its change waits for a choice, so that nothing of it can be computed yet.
    public boolean isUndecided(ModelName name) {
        return undecided.contains(name);
    }

    public SortedMap<ModelName, Prospect> byName() {
        return all;
    }

    public ModelGraph graph() {
        return graph;
    }

    /// Parents before children.
    public Stream<Prospect> sorted() {
        return graph.sorted().stream().map(all::get);
    }

    public List<Timetable> timetables() {
        return all.values().stream().map(Prospect::timetable).toList();
    }

    public @Nullable Prospect get(ModelName name) {
        return all.get(name);
    }

    /// The same with these ranges to be computed again.
    public Prospects without(Map<ModelName, Interval> ranges) {
        if (ranges.isEmpty()) {
            return this;
        }
        SortedMap<ModelName, Prospect> left = new TreeMap<>(all);
        ranges.forEach((name, range) -> left.computeIfPresent(name, (_, p) -> p.without(range)));
        return new Prospects(left, graph, undecided);
    }

    /// The first moment of all histories: where the earliest model begins, or where something was
    /// computed even before.
    public Instant earliestInterval(Instant relativeTo) {
        Instant start = new StartDates(timetables(), relativeTo).earliest();
        return all.values().stream()
                .map(prospect -> prospect.counted().table().hull())
                .flatMap(Optional::stream)
                .map(Interval::start)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(start))
                .orElse(start);
    }
}
