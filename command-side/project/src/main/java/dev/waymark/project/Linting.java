package dev.waymark.project;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.ModelName;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// What the files say about linting (semantics 1.14): which rules hold, not whether they are kept.
///
/// @param rules of each repository, by its project name
/// @param ignored rules that a model turns off for itself, lower case; models without any are left
///   out
/// @param places of the blocks of models
public record Linting(
        SortedMap<String, Rules> rules,
        SortedMap<ModelName, SortedSet<String>> ignored,
        SortedMap<ModelName, Location> places) {

    public static final Linting NONE =
            new Linting(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /// The section `linter` of one repository's settings. Names are lower case; `all` stands for
    /// every rule.
    ///
    /// @param errors rules that stop a plan
    /// @param warnings rules that only warn
    /// @param own names of the rules that the repository's Python files define
    /// @param at the section; the whole file when there is none
    public record Rules(
            boolean enabled,
            SortedSet<String> errors,
            SortedSet<String> warnings,
            SortedSet<String> ignored,
            SortedSet<String> own,
            Location at) {}
}
