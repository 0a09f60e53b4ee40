package dev.waymark.project.graph;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.source.Findings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What cannot be between models: one name twice, circles. And what is worth knowing: tables that
/// nobody declares (semantics 1.5).
public final class GraphCheck {

    private final String catalog;
    private final Findings findings;

    /// @param catalog left out of names in what is said
    public GraphCheck(String catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /// The models by name; of several with one name the first is kept.
    public SortedMap<ModelName, ModelReading> unique(Collection<ModelReading> readings) {
        SortedMap<ModelName, ModelReading> unique = new TreeMap<>();
        for (ModelReading reading : readings) {
            ModelReading before = unique.putIfAbsent(reading.model().name(), reading);
            if (before != null) {
                findings.error(
                        "duplicate-model",
                        "Duplicate model name found: " + show(reading.model().name()) + ".",
                        "Rename one; the other is in " + before.at() + ".",
                        reading.at());
            }
        }
        return Indexed.of(unique);
    }

    /// A model and a standalone audit may not share a name.
    public void audits(Map<String, Location> audits, SortedMap<ModelName, ModelReading> models) {
        for (ModelName name : audits.isEmpty() ? Set.<ModelName>of() : models.keySet()) {
            Location at = audits.get(show(name));
            if (at != null) {
                findings.error(
                        "duplicate-model",
                        "A model and a standalone audit are both named " + show(name) + ".",
                        "Rename one.",
                        at);
            }
        }
    }

    public void circles(ModelGraph graph) {
        for (List<ModelName> circle : graph.circles()) {
            String way = circle.stream().map(this::show).collect(Collectors.joining(" -> "));
            findings.error(
                    "cycle",
                    "Models depend on each other in a circle: "
                            + way
                            + " -> "
                            + show(circle.getFirst())
                            + ".",
                    "Take one of these references out.",
                    graph.reading(circle.getFirst()).at());
        }
    }

    /// A note for each table that is neither a model nor declared as external.
    public void undeclared(SortedMap<ModelName, ModelReading> models) {
        Set<ModelName> told = new HashSet<>();
        for (ModelReading reading : models.values()) {
            for (ModelName table : reading.model().dependsOn()) {
                if (!models.containsKey(table) && told.add(table)) {
                    findings.note(
                            "undeclared-table",
                            show(reading.model().name())
                                    + " reads "
                                    + show(table)
                                    + ", which is no model and not declared as external.",
                            "Declare it in external_models.yaml, so that its columns are known.",
                            Location.file(reading.model().file()));
                }
            }
        }
    }

    private String show(ModelName name) {
        return name.display(catalog);
    }
}
