package dev.waymark.cli.view;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The graph of a project, parents first.
///
/// @param nodes in an order that puts parents first
public record GraphView(List<Node> nodes) {

    /// @param depth how many models at most stand above it
    /// @param reads models and external tables
    public record Node(String model, String kind, int depth, List<String> reads) {}

    public static GraphView of(Collection<Model> models, String defaultCatalog) {
        Map<ModelName, Model> byName = new HashMap<>();
        models.forEach(model -> byName.put(model.name(), model));
        Map<ModelName, Integer> depths = new HashMap<>();
        List<Node> nodes =
                models.stream()
                        .map(model -> node(model, depth(model, byName, depths), defaultCatalog))
                        .sorted(Comparator.comparingInt(Node::depth).thenComparing(Node::model))
                        .toList();
        return new GraphView(nodes);
    }

    private static Node node(Model model, int depth, String defaultCatalog) {
        return new Node(
                model.name().display(defaultCatalog),
                model.kind().label(),
                depth,
                model.dependsOn().stream().map(name -> name.display(defaultCatalog)).toList());
    }

    private static int depth(
            Model model, Map<ModelName, Model> models, Map<ModelName, Integer> known) {
        Integer depth = known.get(model.name());
        if (depth != null) {
            return depth;
        }
        int above = 0;
        for (ModelName parent : model.dependsOn()) {
            Model read = models.get(parent);
            if (read != null && !parent.equals(model.name())) {
                above = Math.max(above, depth(read, models, known) + 1);
            }
        }
        known.put(model.name(), above);
        return above;
    }

    public String text() {
        Grid grid = new Grid("MODEL", "KIND", "READS");
        nodes.forEach(node ->
                grid.line(
                        "  ".repeat(node.depth()) + node.model(),
                        node.kind(),
                        String.join(", ", node.reads())));
        return grid.text();
    }
}
