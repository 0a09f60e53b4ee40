package dev.waymark.checking.lint;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Linting;
import dev.waymark.project.Project;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import dev.waymark.rendering.token.Literals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks models against the rules that their project has chosen (semantics 1.14).
public final class Linter {

    private static final Comparator<Violation> IN_ORDER =
            Comparator.comparing(Violation::file)
                    .thenComparing(Violation::line)
                    .thenComparing(Violation::model)
                    .thenComparing(Violation::rule);

    private final Sql sql;
    private final Renderer renderer;

    public Linter(Sql sql, Renderer renderer) {
        this.sql = sql;
        this.renderer = renderer;
    }

    /// Nothing is checked in a repository whose linter is not enabled.
    ///
    /// @param models to look at; unknown ones are passed over
    public LintReport lint(Project project, Collection<ModelName> models) {
        SortedMap<String, RuleBook> books = new TreeMap<>();
        project.linting().rules().forEach((name, rules) -> books.put(name, RuleBook.of(rules)));
        List<Diagnostic> problems = new ArrayList<>();
        books.values().forEach(book -> problems.addAll(book.problems()));
        List<Model> chosen =
                project.models().values().stream()
                        .filter(model -> models.contains(model.name()))
                        .toList();
        List<Violation> violations = new ArrayList<>();
        for (Model model : chosen) {
            Linting.Rules written = project.linting().rules().get(model.project());
            RuleBook book = books.get(model.project());
            if (written != null && book != null && written.enabled()) {
                SortedSet<String> ignored = ignored(project, model, book, written, problems);
                violations.addAll(new OnModel(project, model).check(book, ignored));
            }
        }
        violations.sort(IN_ORDER);
        return new LintReport(
                chosen.size(), List.copyOf(violations), problems.stream().distinct().toList());
    }

    private static SortedSet<String> ignored(
            Project project,
            Model model,
            RuleBook book,
            Linting.Rules written,
            List<Diagnostic> problems) {
        SortedSet<String> names =
                project.linting().ignored().getOrDefault(model.name(), new TreeSet<>());
        return book.chosen(names, written, problems);
    }

    /// The checks of one model.
    private final class OnModel {

        private final Project project;
        private final Model model;

        OnModel(Project project, Model model) {
            this.project = project;
            this.model = model;
        }

        List<Violation> check(RuleBook book, SortedSet<String> ignored) {
            Subject subject = new Subject(model, project, sql, rendered());
            List<Violation> found = new ArrayList<>();
            for (Rule rule : RuleBook.BUILT_IN) {
                boolean error = book.errors().contains(rule.name());
                if (!ignored.contains(rule.name())
                        && (error || book.warnings().contains(rule.name()))) {
                    Severity severity = error ? Severity.ERROR : Severity.WARNING;
                    rule.check(subject)
                            .forEach(message -> found.add(violation(rule, message, severity)));
                }
            }
            return found;
        }

        private Violation violation(Rule rule, String message, Severity severity) {
            Location at = project.linting().places().get(model.name());
            return new Violation(
                    rule.name(),
                    model.name().value(),
                    message,
                    at == null ? model.file() : at.file(),
                    at == null ? 0 : at.line(),
                    severity);
        }

        private @Nullable String rendered() {
            if (!(model.body() instanceof Body.Query query)) {
                return null;
            }
            MacroScope scope =
                    Scopes.of(model, RuntimeStage.LOADING, Window.EPOCH, locals())
                            .withColumns(relation -> project.columns().get(name(relation)));
            return renderer.render(query.text(), scope) instanceof Rendering.Rendered(String text)
                    ? text
                    : null;
        }

        private ModelName name(String relation) {
            return sql.normalise(relation, model.dialect(), project.defaultCatalog());
        }

        private Map<String, String> locals() {
            String dialect = model.dialect();
            return Map.of(
                    "gateway", Literals.string(project.gateway(), dialect),
                    "default_catalog", Literals.string(project.defaultCatalog(), dialect),
                    "this_model", Subject.quoted(model.name()));
        }
    }
}
