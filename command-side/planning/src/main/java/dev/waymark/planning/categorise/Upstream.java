package dev.waymark.planning.categorise;

import dev.waymark.kernel.snapshot.Category;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What the new snapshots above a model were decided to be: gathered from parent to child, so that
/// nobody walks the graph twice.
///
/// @param categories that occur
/// @param undecided whether one is not decided
/// @param forwardOnly whether one is forward-only; one that is not decided is not yet
/// @param ordinary whether one is not
record Upstream(
        Set<Category> categories, boolean undecided, boolean forwardOnly, boolean ordinary) {

    static final Upstream NONE = new Upstream(Set.of(), false, false, false);

    /// What the parents bring together.
    static Upstream of(Collection<Upstream> parents) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        parents.forEach(parent -> all.addAll(parent.categories));
        return new Upstream(
                all,
                parents.stream().anyMatch(Upstream::undecided),
                parents.stream().anyMatch(Upstream::forwardOnly),
                parents.stream().anyMatch(Upstream::ordinary));
    }

    /// With a new snapshot itself.
    Upstream with(Decision decision) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(categories);
        Category own = decision.category();
        if (own != null) {
            all.add(own);
        }
        boolean ownForwardOnly = decision.forwardOnly() && own != null;
        return new Upstream(
                all,
                undecided || own == null,
                forwardOnly || ownForwardOnly,
                ordinary || !ownForwardOnly);
    }

    boolean isAllForwardOnly() {
        return forwardOnly && !ordinary;
    }

    boolean isAllMetadata() {
        return !undecided && categories.equals(Set.of(Category.METADATA));
    }
}
