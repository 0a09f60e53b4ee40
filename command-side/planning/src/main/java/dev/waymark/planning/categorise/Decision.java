package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided about one model of a plan.
///
/// @param category null while nobody has decided
/// @param forwardOnly whether it keeps its table although rows change from now on
/// @param why what it rests on, one sentence each, for people
/// @param because the direct parents whose change decides; empty for a change of its own
public record Decision(
        @Nullable Category category,
        boolean forwardOnly,
        List<String> why,
        List<ModelName> because) {

    static Decision own(@Nullable Category category, boolean forwardOnly, List<String> why) {
        return new Decision(category, forwardOnly, why, List.of());
    }

    static Decision own(@Nullable Category category, boolean forwardOnly, String why) {
        return own(category, forwardOnly, List.of(why));
    }

    /// What the state knows already cannot be decided otherwise.
    static Decision stored(Snapshot snapshot) {
        return own(
                snapshot.category(),
                snapshot.forwardOnly(),
                "It was categorised when this version was first planned.");
    }

    public boolean isUndecided() {
        return category == null;
    }
}
