package dev.waymark.planning.categorise;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.diff.ModelComparison;
import dev.waymark.planning.diff.Node;
import dev.waymark.project.ProjectConfig.Categorisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides about a model that changed itself (semantics 3.5, 3.6).
final class DirectChange {

    private final Rules rules;
    private final UnknownBelow unknown;

    DirectChange(Rules rules, UnknownBelow unknown) {
        this.rules = rules;
        this.unknown = unknown;
    }

    Decision decide(Node node, boolean forwardOnly) {
        if (!rules.automatic()) {
            return Decision.own(
                    null, forwardOnly, "Automatic categorisation is off for this plan.");
        }
        if (KindChange.isBreaking(node.old().model(), node.model())) {
            return Decision.own(Category.BREAKING, false, kindChange(node));
        }
        ModelName hidden = unknown.of(node.name());
        return hidden == null ? compared(node, forwardOnly) : hidden(node, hidden, forwardOnly);
    }

    private static String kindChange(Node node) {
        return "Its kind changed from %s to %s."
                .formatted(node.old().model().kind().label(), node.model().kind().label());
    }

    private Decision hidden(Node node, ModelName hidden, boolean forwardOnly) {
        Category category =
                rules.mode(node.model()) == Categorisation.FULL ? Category.BREAKING : null;
        return Decision.own(
                category,
                forwardOnly,
                "The columns of "
                        + hidden
                        + " cannot be told from its text, so no change is proven safe.");
    }

    private Decision compared(Node node, boolean forwardOnly) {
        Categorisation mode = rules.mode(node.model());
        if (mode == Categorisation.OFF) {
            return Decision.own(
                    null, forwardOnly, "Changes of this kind of source are always asked about.");
        }
        OwnChange change = OwnChange.of(node.old().model(), node.model(), comparison(node));
        return Decision.own(category(change, mode), forwardOnly, why(change, mode));
    }

    private static @Nullable Category category(OwnChange change, Categorisation mode) {
        if (change.safe()) {
            return Category.NON_BREAKING;
        }
        return mode == Categorisation.FULL ? Category.BREAKING : null;
    }

    private static List<String> why(OwnChange change, Categorisation mode) {
        List<String> why = new ArrayList<>(change.why());
        if (!change.safe() && mode == Categorisation.SEMI) {
            why.add("What is not proven safe is asked about.");
        }
        return why;
    }

    private static ModelComparison comparison(Node node) {
        ModelComparison comparison = node.comparison();
        if (comparison == null) {
            throw new IllegalStateException(node.name() + " did not change itself");
        }
        return comparison;
    }
}
