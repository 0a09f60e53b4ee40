package dev.waymark.operations;

import dev.waymark.checking.lint.LintReport;
import dev.waymark.checking.lint.Linter;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// `lint`: checks models against the rules that their project has chosen.
public final class LintProject {

    private final ReadProject project;
    private final Linter linter;
    private final Sql sql;

    public LintProject(ReadProject project, Linter linter, Sql sql) {
        this.project = project;
        this.linter = linter;
        this.sql = sql;
    }

    /// What came of asking.
    public sealed interface Linted {

        record Report(LintReport report) implements Linted {}

        /// The project's files have errors, or there is no such model.
        record Problems(List<Diagnostic> diagnostics) implements Linted {}
    }

    /// @param models names as people write them, catalog optional; none for all
    public Linted lint(List<String> models) {
        ProjectReading reading = project.read();
        Project read = reading.project();
        if (read == null) {
            return new Linted.Problems(reading.diagnostics());
        }
        SortedSet<ModelName> named = new TreeSet<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (String written : models) {
            ModelName name = sql.normalise(written, read.config().dialect(), read.defaultCatalog());
            if (read.models().containsKey(name)) {
                named.add(name);
            } else {
                problems.add(unknown(written, read));
            }
        }
        return problems.isEmpty()
                ? new Linted.Report(models.isEmpty() ? all(read) : linter.lint(read, named))
                : new Linted.Problems(problems);
    }

    /// All models of a project that has been read.
    LintReport all(Project read) {
        return linter.lint(read, read.models().keySet());
    }

    private static Diagnostic unknown(String written, Project read) {
        List<String> known =
                read.models().keySet().stream()
                        .map(name -> name.display(read.defaultCatalog()))
                        .toList();
        return Diagnostic.error(
                "unknown-model",
                "There is no model '" + written + "'.",
                "There are: " + String.join(", ", known) + ".",
                null);
    }
}
