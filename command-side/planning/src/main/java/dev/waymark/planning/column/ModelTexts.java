package dev.waymark.planning.column;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import java.util.Map;

/// Expands a model's texts as at loading time, so that two forms of it can be compared.
public final class ModelTexts {

    private final Sql sql;
    private final Renderer renderer;
    private final String defaultCatalog;
    private final String gateway;

    public ModelTexts(Sql sql, Renderer renderer, String gateway, String defaultCatalog) {
        this.sql = sql;
        this.renderer = renderer;
        this.defaultCatalog = defaultCatalog;
        this.gateway = gateway;
    }

    public static ModelTexts of(Sql sql, Renderer renderer, Project project) {
        return new ModelTexts(sql, renderer, project.gateway(), project.defaultCatalog());
    }

    public String defaultCatalog() {
        return defaultCatalog;
    }

    /// @param columns for macros that write out the columns of a relation
    public Rendering render(Model model, String text, ColumnLookup columns) {
        MacroScope scope = Scopes.of(model, RuntimeStage.LOADING, Window.EPOCH, locals(model));
        return renderer.render(
                text,
                scope.withColumns(relation ->
                        columns.of(sql.normalise(relation, model.dialect(), defaultCatalog))));
    }

    /// A model that names a gateway speaks of that one.
    private Map<String, String> locals(Model model) {
        String own = model.layout().gateway();
        return Map.of(
                "gateway", quoted(own == null ? gateway : own),
                "default_catalog", quoted(defaultCatalog));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
