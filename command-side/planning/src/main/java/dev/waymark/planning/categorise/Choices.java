package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Modification;
import dev.waymark.planning.diff.Node;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which categories a person may choose: for new versions of models that are added or changed
/// themselves, breaking or non-breaking (semantics 3.8).
public final class Choices {

    private Choices() {}

    /// The first choice that is refused, by name of the model.
    public static Optional<Unplannable> refusal(Difference diff, Map<ModelName, Category> choices) {
        return choices.entrySet().stream()
                .map(choice -> refusal(diff.nodes().get(choice.getKey()), choice))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Unplannable> refusal(
            @Nullable Node node, Map.Entry<ModelName, Category> choice) {
        ModelName name = choice.getKey();
        if (node == null) {
            return refused("There is no model " + name + " in this plan to categorise.");
        }
        if (!node.isNew()) {
            return refused("A choice can't be changed for the existing version of " + name + ".");
        }
        if (node.modification() != Modification.DIRECT
                && node.modification() != Modification.ADDED) {
            return refused("Only directly modified models can be categorized (" + name + ").");
        }
        return choice.getValue() == Category.BREAKING || choice.getValue() == Category.NON_BREAKING
                ? Optional.empty()
                : refused(name + " can be chosen to be breaking or non_breaking, nothing else.");
    }

    private static Optional<Unplannable> refused(String message) {
        return Optional.of(new Unplannable("choice_refused", message));
    }
}
