package dev.waymark.project.graph;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.model.ModelReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Models in layers: whatever a model reads stands in an earlier one. Models in a circle, and those
/// below, stand in none.
public final class ModelGraph {

    private final SortedMap<ModelName, ModelReading> readings;
    private final Map<ModelName, SortedSet<ModelName>> parents = new HashMap<>();
    private final Map<ModelName, List<ModelName>> children = new HashMap<>();
    private final List<List<ModelReading>> layers = new ArrayList<>();
    private final SortedSet<ModelName> left;

    public ModelGraph(SortedMap<ModelName, ModelReading> readings) {
        this.readings = Indexed.of(readings);
        this.left = new TreeSet<>(readings.keySet());
        readings.forEach(this::link);
        peel();
    }

    private void link(ModelName name, ModelReading reading) {
        SortedSet<ModelName> own = new TreeSet<>(reading.model().dependsOn());
        own.remove(name);
        own.retainAll(this.readings.keySet());
        own.forEach(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(name));
        parents.put(name, own);
    }

    private void peel() {
        Map<ModelName, Integer> open = new HashMap<>();
        parents.forEach((name, own) -> open.put(name, own.size()));
        List<ModelName> layer = left.stream().filter(name -> parents(name).isEmpty()).toList();
        while (!layer.isEmpty()) {
            layers.add(layer.stream().map(this::reading).toList());
            layer.forEach(left::remove);
            layer = next(layer, open);
        }
    }

    /// The children whose last open parent stands in the layer.
    private List<ModelName> next(List<ModelName> layer, Map<ModelName, Integer> open) {
        return layer.stream()
                .flatMap(parent -> children.getOrDefault(parent, List.of()).stream())
                .filter(child -> open.merge(child, -1, Integer::sum) == 0)
                .toList();
    }

    /// The models of the project that a model reads, itself left out.
    private SortedSet<ModelName> parents(ModelName name) {
        return parents.getOrDefault(name, new TreeSet<>());
    }

    /// Parents before children.
    List<List<ModelReading>> layers() {
        return layers;
    }

    ModelReading reading(ModelName name) {
        return Objects.requireNonNull(readings.get(name));
    }

    /// The circles, each beginning with its first name in order.
    List<List<ModelName>> circles() {
        SortedSet<ModelName> rest = new TreeSet<>(left);
        List<List<ModelName>> circles = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<ModelName> way = walk(rest);
            int start = way.indexOf(way.getLast());
            if (start < way.size() - 1) {
                circles.add(fromSmallest(way.subList(start, way.size() - 1)));
            }
            way.forEach(rest::remove);
        }
        return circles;
    }

    /// From parent to parent until one comes twice, or has no parent left.
    private List<ModelName> walk(SortedSet<ModelName> among) {
        List<ModelName> way = new ArrayList<>(List.of(among.first()));
        while (true) {
            SortedSet<ModelName> next = new TreeSet<>(parents(way.getLast()));
            next.retainAll(among);
            if (next.isEmpty()) {
                return way;
            }
            boolean seen = way.contains(next.first());
            way.add(next.first());
            if (seen) {
                return way;
            }
        }
    }

    private static List<ModelName> fromSmallest(List<ModelName> circle) {
        int first = circle.indexOf(new TreeSet<>(circle).first());
        List<ModelName> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        return turned;
    }
}
