package dev.waymark.planning.diff;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.graph.ModelGraph;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the plan would have, beside what the target environment, or the one that a new target
/// starts from, has (semantics 3.1).
///
/// @param newEnvironment whether the target does not exist yet, or has expired
/// @param base what the difference is taken from; null for nothing
/// @param nodes every model of the plan
/// @param graph who reads whom among them
/// @param columns of the models of the plan
/// @param removed what the base has and the plan has not
/// @param isUnfinished whether the promotion of the base has not come to its end
/// @param hasOtherStatements whether other statements are to run around the environment
public record Difference(
        boolean newEnvironment,
        @Nullable Pointer base,
        SortedMap<ModelName, Node> nodes,
        ModelGraph graph,
        ColumnLookup columns,
        SortedMap<ModelName, StoredSnapshot> removed,
        boolean isUnfinished,
        boolean hasOtherStatements) {

    public Difference {
        nodes = Indexed.of(nodes);
    }

    /// @throws IllegalArgumentException when there is none of that name
    public Node node(ModelName name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no model " + name + " in this plan");
        }
        return node;
    }

    /// Whether something differs that is no model.
    public boolean differsBesideModels() {
        return isUnfinished || hasOtherStatements;
    }

    public boolean hasSnapshotChanges() {
        return !removed.isEmpty() || !changed().isEmpty();
    }

    /// Added and modified models.
    public SortedSet<ModelName> changed() {
        SortedSet<ModelName> changed = new TreeSet<>();
        nodes.values().stream()
                .filter(node -> node.modification() != Modification.NONE)
                .forEach(node -> changed.add(node.name()));
        return changed;
    }
}
