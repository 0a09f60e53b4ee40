package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;

/// Changes of a model's kind that leave nothing of its table usable (semantics 3.5).
public final class KindChange {

    private KindChange() {}

    /// Another kind, unless both keep rows and lie on disk alike.
    public static boolean isBreaking(Model before, Model after) {
        Kind old = before.kind();
        Kind present = after.kind();
        boolean compatible =
                old.isIncremental()
                        && present.isIncremental()
                        && before.layout().partitionedBy().equals(after.layout().partitionedBy());
        return !old.label().equals(present.label()) && !compatible;
    }
}
