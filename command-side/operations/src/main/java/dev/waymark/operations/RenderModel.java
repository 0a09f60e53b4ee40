package dev.waymark.operations;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.column.ProjectColumns;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `render`: a model's query with its macros expanded, as a reader of the project would run it.
public final class RenderModel {

    private final ReadProject project;
    private final Renderer renderer;
    private final Sql sql;

    public RenderModel(ReadProject project, Renderer renderer, Sql sql) {
        this.project = project;
        this.renderer = renderer;
        this.sql = sql;
    }

    /// What came of rendering.
    public sealed interface Rendered {

        record Text(String sql) implements Rendered {}

        record NoSuchModel(String name, List<String> known) implements Rendered {}

        /// Seeds, external tables.
        record NoQuery(String name) implements Rendered {}

        record Problems(List<Diagnostic> diagnostics) implements Rendered {}
    }

    /// @param name as people write it, catalog optional
    public Rendered render(String name, Window window) {
        ProjectReading reading = project.read();
        Project read = reading.project();
        if (read == null) {
            return new Rendered.Problems(reading.diagnostics());
        }
        Optional<Model> model = find(read, name);
        return model.isEmpty() ? noSuch(read, name) : text(model.get(), read, window);
    }

    private Optional<Model> find(Project read, String name) {
        String dialect = read.config().dialect();
        return Optional.ofNullable(
                read.models().get(sql.normalise(name, dialect, read.defaultCatalog())));
    }

    private static Rendered noSuch(Project read, String name) {
        return new Rendered.NoSuchModel(
                name,
                read.models().keySet().stream()
                        .map(known -> known.display(read.defaultCatalog()))
                        .toList());
    }

    private Rendered text(Model model, Project read, Window window) {
        if (!(model.body() instanceof Body.Query query)) {
            return new Rendered.NoQuery(model.name().value());
        }
        return switch (renderer.render(query.text(), scope(model, read, window))) {
            case Rendering.Rendered rendered -> new Rendered.Text(rendered.text());
            case Rendering.Unrenderable no ->
                    new Rendered.Problems(
                            no.problems().stream()
                                    .map(problem ->
                                            Diagnostic.error(
                                                    problem.code(),
                                                    problem.message(),
                                                    problem.mend(),
                                                    null))
                                    .toList());
        };
    }

    private MacroScope scope(Model model, Project read, Window window) {
        ProjectColumns columns = new ProjectColumns(read);
        String gateway = model.layout().gateway();
        Map<String, String> locals =
                Map.of(
                        "this_model", model.name().value(),
                        "gateway", "'" + (gateway == null ? read.gateway() : gateway) + "'",
                        "default_catalog", "'" + read.defaultCatalog() + "'");
        return Scopes.of(model, RuntimeStage.EVALUATING, window, locals)
                .withColumns(relation ->
                        columns.of(
                                sql.normalise(relation, model.dialect(), read.defaultCatalog())));
    }
}
