package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.diff.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A model that only changed indirectly, though none of its parents is new in this plan: they
/// changed in earlier plans, which met here. Their history says what happened since (semantics
/// 3.7).
final class Orphan {

    private Orphan() {}

    /// @param parents the stored snapshots that it reads now
    static Category category(Node child, List<Snapshot> parents) {
        Map<ModelName, SnapshotId> before =
                child.old().parents().stream()
                        .collect(Collectors.toMap(SnapshotId::name, Function.identity()));
        Category found = Category.INDIRECT_BREAKING;
        boolean any = false;
        for (Snapshot parent : parents) {
            SnapshotId old = before.get(parent.name());
            if (old == null) {
                return Category.INDIRECT_BREAKING;
            }
            Optional<Set<Category>> since = since(parent, old);
            if (since.isEmpty() || isBreaking(since.get())) {
                return Category.INDIRECT_BREAKING;
            }
            if (!since.get().isEmpty()) {
                found = weaker(since.get(), any, found);
                any = true;
            }
        }
        return found;
    }

    private static Category weaker(Set<Category> since, boolean any, Category found) {
        boolean onlyMetadata = since.equals(Set.of(Category.METADATA));
        if (!onlyMetadata) {
            return Category.INDIRECT_NON_BREAKING;
        }
        return any ? found : Category.METADATA;
    }

    private static boolean isBreaking(Set<Category> categories) {
        return categories.contains(Category.BREAKING)
                || categories.contains(Category.INDIRECT_BREAKING);
    }

    /// The categories of the parent's versions after the one that the child read before; empty when
    /// that is not remembered.
    private static Optional<Set<Category>> since(Snapshot parent, SnapshotId before) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        if (parent.id().equals(before)) {
            return Optional.of(categories);
        }
        categories.add(parent.category());
        for (Snapshot.PreviousVersion version : parent.previous().reversed()) {
            if (version.fingerprint().identifier().equals(before.identifier())) {
                return Optional.of(categories);
            }
            categories.add(version.category());
        }
        return Optional.empty();
    }
}
