package dev.waymark.checking.lint;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.Linting.Rules;
import dev.waymark.project.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which rules hold in one repository.
///
/// @param errors names of rules that stop a plan
/// @param warnings names of rules that only warn
/// @param all names that may be written, those of the repository's own rules included
/// @param problems of the settings
record RuleBook(
        SortedSet<String> errors,
        SortedSet<String> warnings,
        SortedSet<String> all,
        List<Diagnostic> problems) {

    private static final String EVERY = "all";

    static final List<Rule> BUILT_IN =
            List.of(
                    new AmbiguousOrInvalidColumn(),
                    new InvalidSelectStarExpansion(),
                    new NoAmbiguousProjections(),
                    new NoMissingAudits(),
                    new NoMissingExternalModels(),
                    new NoMissingUnitTest(),
                    new NoSelectStar());

    static RuleBook of(Rules written) {
        List<Diagnostic> problems = new ArrayList<>();
        SortedSet<String> all = new TreeSet<>(written.own());
        BUILT_IN.forEach(rule -> all.add(rule.name()));
        SortedSet<String> included = new TreeSet<>(all);
        included.removeAll(chosen(written.ignored(), all, written, problems));
        SortedSet<String> errors = chosen(written.errors(), included, written, problems);
        SortedSet<String> warnings = chosen(written.warnings(), included, written, problems);
        refuseBoth(errors, warnings, written, problems);
        noteOwn(errors, warnings, written, problems);
        return new RuleBook(errors, warnings, all, problems);
    }

    /// The rules that these names stand for; unknown ones become problems.
    SortedSet<String> chosen(SortedSet<String> names, Rules written, List<Diagnostic> found) {
        return chosen(names, all, written, found);
    }

    private static SortedSet<String> chosen(
            SortedSet<String> names,
            SortedSet<String> from,
            Rules written,
            List<Diagnostic> problems) {
        if (names.contains(EVERY)) {
            return new TreeSet<>(from);
        }
        SortedSet<String> chosen = new TreeSet<>(names);
        chosen.retainAll(from);
        names.stream()
                .filter(name -> !from.contains(name))
                .forEach(name ->
                        problems.add(
                                Diagnostic.error(
                                        "unknown-rule",
                                        "Rule " + name + " could not be found.",
                                        Spelling.suggestion(
                                                name,
                                                from,
                                                "There are: " + String.join(", ", from) + "."),
                                        written.at())));
        return chosen;
    }

    private static void refuseBoth(
            SortedSet<String> errors,
            SortedSet<String> warnings,
            Rules written,
            List<Diagnostic> problems) {
        String both = errors.stream().filter(warnings::contains).collect(Collectors.joining(", "));
        if (!both.isEmpty()) {
            problems.add(
                    Diagnostic.error(
                            "rule-twice",
                            "Rules cannot simultaneously warn and raise an error: [" + both + "].",
                            "Name each in `rules` or in `warn_rules`.",
                            written.at()));
        }
    }

    private static void noteOwn(
            SortedSet<String> errors,
            SortedSet<String> warnings,
            Rules written,
            List<Diagnostic> problems) {
        written.own().stream()
                .filter(name -> errors.contains(name) || warnings.contains(name))
                .forEach(name ->
                        problems.add(
                                Diagnostic.warning(
                                        "own-rule-not-run",
                                        "The rule "
                                                + name
                                                + " is written in Python and not checked.",
                                        "Check it with SQLMesh, or leave it out of the settings.",
                                        written.at())));
    }
}
