package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a directly changed model, or a modified one below it, has columns that nobody can tell: no
/// change there is proven safe (semantics 3.5).
final class UnknownBelow {

    private final Difference diff;
    private final Map<ModelName, ModelName> nearest = new HashMap<>();

    UnknownBelow(Difference diff) {
        this.diff = diff;
        diff.graph().sorted().reversed().forEach(this::gather);
    }

    /// The model with unknown columns, itself or below; null when all are known.
    @Nullable ModelName of(ModelName name) {
        return diff.columns().of(name) == null ? name : nearest.get(name);
    }

    private void gather(ModelName name) {
        for (ModelName child : diff.graph().children(name)) {
            ModelName unknown = under(child);
            if (unknown != null) {
                nearest.put(name, unknown);
                return;
            }
        }
    }

    private @Nullable ModelName under(ModelName child) {
        Node node = diff.node(child);
        boolean counts = node.modification().isBelow() && !node.model().isStandaloneAudit();
        return counts && diff.columns().of(child) == null ? child : nearest.get(child);
    }
}
