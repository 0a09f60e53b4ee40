package dev.waymark.checking.lint;

import dev.waymark.kernel.model.ModelName;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// A star that nobody can write out: its readers do not know their columns.
record InvalidSelectStarExpansion() implements Rule {

    @Override
    public String name() {
        return "invalidselectstarexpansion";
    }

    @Override
    public List<String> check(Subject subject) {
        String rendered = subject.rendered();
        SortedSet<ModelName> unknown = subject.unknownTables();
        boolean star =
                rendered != null
                        && subject.optimise()
                        && !unknown.isEmpty()
                        && SelectList.of(rendered, subject.model().dialect()).hasStar();
        return star ? List.of(message(subject, unknown)) : List.of();
    }

    private static String message(Subject subject, SortedSet<ModelName> unknown) {
        return "SELECT * cannot be expanded due to missing schema(s) for model(s): "
                + unknown.stream()
                        .map(name -> "'" + Subject.quoted(name) + "'")
                        .collect(Collectors.joining(", "))
                + ". Say what columns they have in external_models.yaml, or make sure that the model '"
                + subject.name()
                + "' can be rendered at parse time.";
    }
}
