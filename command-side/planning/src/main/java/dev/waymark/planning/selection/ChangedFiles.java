package dev.waymark.planning.selection;

import dev.waymark.kernel.plan.PlanOptions;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What `git:` means in a selection: files that are new, changed, or committed since a branch
/// (semantics 4.5). Asked before planning, so that planning itself asks nobody.
///
/// @param since branch, tag or commit, as written, to files relative to the project's folder
public record ChangedFiles(SortedMap<String, SortedSet<String>> since) {

    public static final ChangedFiles NONE = new ChangedFiles(new TreeMap<>());

    /// Asks for each branch that the selections name. What cannot be read as a selection is left to
    /// the planner, which says so.
    public static ChangedFiles of(PlanOptions options, Function<String, SortedSet<String>> git) {
        SortedMap<String, SortedSet<String>> since = new TreeMap<>();
        Stream.of(
                        options.selectModels(),
                        options.backfillModels(),
                        options.restateModels(),
                        options.allowDestructiveModels(),
                        options.allowAdditiveModels())
                .flatMap(List::stream)
                .flatMap(text -> SelectionParser.branches(text).stream())
                .forEach(branch -> since.computeIfAbsent(branch, git));
        return new ChangedFiles(since);
    }

    boolean holds(String branch, String file) {
        return since.getOrDefault(branch, new TreeSet<>()).contains(file);
    }
}
