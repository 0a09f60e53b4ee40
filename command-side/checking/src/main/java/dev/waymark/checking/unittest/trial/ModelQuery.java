package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.definition.Definition;
import dev.waymark.checking.unittest.definition.Definition.Variables;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import dev.waymark.rendering.token.Literals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query of a tested model: macros expanded with the test's variables, tables replaced by its
/// views, and time held still where the test says when it is.
///
/// @param now what relative times are counted from
record ModelQuery(Sql sql, Renderer renderer, Project project, Instant now) {

    /// @param views what takes the place of each table, quoted
    /// @throws TrialError when it cannot be rendered
    String text(Definition definition, Map<ModelName, String> views) {
        Model model = definition.model();
        if (!(model.body() instanceof Body.Query query)) {
            throw new TrialError(
                    "Model '" + model.name() + "' is an unsupported model type for testing.");
        }
        MacroScope scope = scope(definition, views);
        String rendered =
                switch (renderer.render(query.text(), scope)) {
                    case Rendering.Rendered(String text) -> text;
                    case Rendering.Unrenderable no -> throw new TrialError(problems(no));
                };
        String relocated =
                sql.named(
                        sql.relocate(rendered, model.dialect(), project.defaultCatalog(), views),
                        model.dialect());
        Instant frozen = execution(definition.variables());
        return frozen == null ? relocated : new FrozenTime(frozen, model.dialect()).in(relocated);
    }

    private static String problems(Rendering.Unrenderable no) {
        return no.problems().stream()
                .map(problem -> problem.message() + " " + problem.mend())
                .collect(Collectors.joining(" "));
    }

    private MacroScope scope(Definition definition, Map<ModelName, String> views) {
        Variables given = definition.variables();
        Model model = definition.model();
        return Scopes.of(model, RuntimeStage.TESTING, window(given), locals(definition, views))
                .withVariables(variables(model, given))
                .withColumns(relation -> columns(relation, model));
    }

    private @Nullable List<Column> columns(String relation, Model model) {
        return project.columns()
                .get(sql.normalise(relation, model.dialect(), project.defaultCatalog()));
    }

    private static SortedMap<String, String> variables(Model model, Variables given) {
        SortedMap<String, String> all = new TreeMap<>(model.variables());
        given.values().forEach((name, value) -> all.put(name, JsonText.of(value)));
        return all;
    }

    private Map<String, String> locals(Definition definition, Map<ModelName, String> views) {
        Model model = definition.model();
        SqlLiterals literals = new SqlLiterals(model.dialect());
        Map<String, String> locals = new HashMap<>();
        locals.put("gateway", Literals.string(project.gateway(), model.dialect()));
        locals.put("default_catalog", Literals.string(project.defaultCatalog(), model.dialect()));
        locals.put("this_model", views.getOrDefault(model.name(), own(model)));
        definition
                .variables()
                .moments()
                .forEach((name, value) -> locals.put(name, literals.of(value)));
        return locals;
    }

    private String own(Model model) {
        return model.name().parts().stream()
                .map(part -> sql.quote(part, model.dialect()))
                .collect(Collectors.joining("."));
    }

    /// The epoch for whatever is not given.
    private Window window(Variables given) {
        Instant execution = execution(given);
        Instant from = execution == null ? now : execution;
        return new Window(
                given.start() == null ? Instant.EPOCH : time(given.start(), from).at(),
                given.end() == null ? Window.EPOCH.end() : time(given.end(), from).exclusiveEnd(),
                execution == null ? Instant.EPOCH : execution);
    }

    private @Nullable Instant execution(Variables given) {
        return given.execution() == null ? null : time(given.execution(), now).at();
    }

    private static TimePoint time(String text, Instant from) {
        try {
            return TimeExpression.parse(text, from);
        } catch (IllegalArgumentException e) {
            throw new TrialError(String.valueOf(e.getMessage()));
        }
    }
}
