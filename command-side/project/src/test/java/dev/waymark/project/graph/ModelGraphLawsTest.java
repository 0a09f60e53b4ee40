package dev.waymark.project.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.project.model.ModelReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ModelGraphLawsTest {

    private static ModelName name(int number) {
        return new ModelName("m%02d".formatted(number));
    }

    private static ModelReading reading(ModelName name, SortedSet<ModelName> parents) {
        Model model =
                new Model(
                        name,
                        "duckdb",
                        new Kind.Full(),
                        new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, false),
                        new Body.Nothing(),
                        Layout.in("s"),
                        About.NOTHING,
                        null,
                        List.of(),
                        List.of(),
                        parents,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        "",
                        "m.sql");
        return new ModelReading(model, null, null, "", Location.file("m.sql"));
    }

    /// Model i reads the models at the numbers of the i-th set.
    private static SortedMap<ModelName, ModelReading> readings(List<Set<Integer>> parents) {
        SortedMap<ModelName, ModelReading> readings = new TreeMap<>();
        for (int i = 0; i < parents.size(); i++) {
            SortedSet<ModelName> names = new TreeSet<>();
            parents.get(i).forEach(parent -> names.add(name(parent)));
            readings.put(name(i), reading(name(i), names));
        }
        return readings;
    }

    @Property
    void without_references_upwards_every_model_stands_below_its_parents(
            @ForAll @Size(max = 20) List<@Size(max = 4) Set<@IntRange(max = 19) Integer>> any) {
        List<Set<Integer>> parents = new ArrayList<>();
        for (int i = 0; i < any.size(); i++) {
            int self = i;
            parents.add(new HashSet<>(any.get(i).stream().filter(p -> p < self).toList()));
        }

        ModelGraph graph = new ModelGraph(readings(parents));

        Set<ModelName> seen = new HashSet<>();
        for (List<ModelReading> layer : graph.layers()) {
            layer.forEach(r -> assertThat(seen).containsAll(r.model().dependsOn()));
            layer.forEach(r -> seen.add(r.model().name()));
        }
        assertThat(seen).hasSize(parents.size());
        assertThat(graph.circles()).isEmpty();
    }

    @Property
    void every_circle_named_is_one_and_none_is_named_only_when_all_are_layered(
            @ForAll @Size(max = 12) List<@Size(max = 3) Set<@IntRange(max = 11) Integer>> parents) {
        SortedMap<ModelName, ModelReading> readings = readings(parents);
        ModelGraph graph = new ModelGraph(readings);

        int layered = graph.layers().stream().mapToInt(List::size).sum();
        assertThat(graph.circles().isEmpty()).isEqualTo(layered == readings.size());
        for (List<ModelName> circle : graph.circles()) {
            for (int i = 0; i < circle.size(); i++) {
                ModelName next = circle.get((i + 1) % circle.size());
                assertThat(readings.get(circle.get(i)).model().dependsOn()).contains(next);
            }
        }
    }
}
