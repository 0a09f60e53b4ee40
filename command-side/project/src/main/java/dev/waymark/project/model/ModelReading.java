package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A model as one file tells it.
///
/// @param query rendered for loading; null for models without one, or when it cannot be rendered
/// @param inferred columns of a seed's header; null for other models
/// @param catalog in front of names without one
/// @param at the place of its block
/// @param ignoredRules rules of the linter that it turns off, lower case
public record ModelReading(
        Model model,
        @Nullable String query,
        @Nullable List<Column> inferred,
        String catalog,
        Location at,
        SortedSet<String> ignoredRules) {

    /// One that turns no rule off.
    public ModelReading(
            Model model,
            @Nullable String query,
            @Nullable List<Column> inferred,
            String catalog,
            Location at) {
        this(model, query, inferred, catalog, at, new TreeSet<>());
    }
}
