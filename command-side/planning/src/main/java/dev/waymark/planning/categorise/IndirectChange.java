package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.planning.diff.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides about a model that changed only because of what it reads (semantics 3.5).
final class IndirectChange {

    private IndirectChange() {}

    /// @param above what the new snapshots above it are
    /// @param direct decisions about its direct parents that are new
    /// @param parents its stored direct parents
    static Decision decide(
            Node node,
            boolean forwardOnly,
            Upstream above,
            Map<ModelName, Decision> direct,
            List<Snapshot> parents) {
        if (node.model().kind() instanceof Kind.View view && view.materialized() && !forwardOnly) {
            return decision(Category.INDIRECT_BREAKING, false, List.copyOf(direct.keySet()));
        }
        boolean keeps =
                forwardOnly || above.isAllForwardOnly() || node.model().kind().isForwardOnly();
        List<ModelName> breaking = breaking(direct);
        if (!breaking.isEmpty()) {
            return decision(Category.INDIRECT_BREAKING, keeps, breaking);
        }
        if (direct.isEmpty()) {
            return decision(Orphan.category(node, parents), keeps, changed(node, parents));
        }
        Category category =
                above.isAllMetadata() ? Category.METADATA : Category.INDIRECT_NON_BREAKING;
        return decision(category, keeps, List.copyOf(direct.keySet()));
    }

    private static List<ModelName> breaking(Map<ModelName, Decision> direct) {
        return direct.entrySet().stream()
                .filter(entry -> isBreaking(entry.getValue().category()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBreaking(@Nullable Category category) {
        return category == Category.BREAKING || category == Category.INDIRECT_BREAKING;
    }

    private static List<ModelName> changed(Node node, List<Snapshot> parents) {
        return parents.stream()
                .filter(parent -> !node.old().parents().contains(parent.id()))
                .map(Snapshot::name)
                .toList();
    }

    private static Decision decision(
            Category category, boolean forwardOnly, List<ModelName> because) {
        return new Decision(category, forwardOnly, List.of(why(category)), because);
    }

    private static String why(Category category) {
        return switch (category) {
            case INDIRECT_BREAKING -> "Rows that it reads may have changed.";
            case METADATA -> "Nothing that it reads has other rows.";
            case INDIRECT_NON_BREAKING, BREAKING, NON_BREAKING ->
                    "What it reads only gained columns.";
        };
    }
}
