package dev.waymark.applying.query;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the texts of a model as the engine gets them: macros expanded, table names physical.
public final class ModelText {

    private static final Pattern PLAIN_WORD = Pattern.compile("\\w+");

    private final Renderer renderer;
    private final Sql sql;
    private final Warehouse warehouse;
    private final Function<Model, String> gateways;

    /// @param warehouse where the texts will run
    /// @param gateways value of `@gateway` by model
    public ModelText(
            Renderer renderer, Sql sql, Warehouse warehouse, Function<Model, String> gateways) {
        this.renderer = renderer;
        this.sql = sql;
        this.warehouse = warehouse;
        this.gateways = gateways;
    }

    /// The model's query.
    ///
    /// @throws Unrunnable when a macro cannot be expanded
    public String query(Snapshot snapshot, Tables tables, RuntimeStage stage, Window window) {
        if (!(snapshot.model().body() instanceof Body.Query body)) {
            throw new Unrunnable(snapshot.name() + " has no query");
        }
        String text = statement(body.text(), snapshot, tables, stage, window);
        return body.optimize() ? sql.named(text, snapshot.model().dialect()) : text;
    }

    /// The model's query with a text in the place of the model's own table.
    String queryOnItself(Snapshot snapshot, Tables tables, Window window, String own) {
        String text = query(snapshot, tables, RuntimeStage.CREATING, window);
        String dialect = snapshot.model().dialect();
        String name = quoted(tables.table(snapshot), dialect);
        ModelName table = sql.normalise(name, dialect, warehouse.defaultCatalog());
        return sql.relocate(text, dialect, warehouse.defaultCatalog(), Map.of(table, own));
    }

    /// The names of a query's columns; null when its text does not tell.
    @Nullable List<Column> names(String query, Model model) {
        String catalog = warehouse.defaultCatalog();
        return sql.columns(new Sql.Query(query, model.dialect(), catalog, Map.of(), false));
    }

    /// The columns of a written query, as far as its text and the tables that it reads tell types;
    /// null when not even their names are told.
    @Nullable List<Column> told(String query, Snapshot snapshot, Tables tables) {
        Model model = snapshot.model();
        String catalog = warehouse.defaultCatalog();
        Map<ModelName, List<Column>> sources = new HashMap<>();
        for (ModelName name : model.dependsOn()) {
            tables.snapshot(name)
                    .ifPresent(parent -> sources.putAll(source(parent, tables, model.dialect())));
        }
        return sql.columns(new Sql.Query(query, model.dialect(), catalog, sources, false));
    }

    /// A table that is not ours has the columns that somebody has declared.
    private Map<ModelName, List<Column>> source(Snapshot parent, Tables tables, String dialect) {
        List<Column> declared = parent.model().columns();
        if (parent.model().kind().isSymbolic()) {
            return declared == null ? Map.of() : Map.of(parent.name(), declared);
        }
        TableName table = tables.table(parent);
        String name = quoted(table, dialect);
        return warehouse.exists(table)
                ? Map.of(
                        sql.normalise(name, dialect, warehouse.defaultCatalog()),
                        warehouse.columns(table))
                : Map.of();
    }

    /// Statements around the query.
    public List<String> statements(
            List<String> texts,
            Snapshot snapshot,
            Tables tables,
            RuntimeStage stage,
            Window window) {
        return texts.stream()
                .map(text -> statement(text, snapshot, tables, stage, window))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// The value of a property, macros expanded.
    String property(
            String written, Snapshot snapshot, Tables tables, RuntimeStage stage, Window window) {
        return written.contains("@") || written.contains("{")
                ? statement(written, snapshot, tables, stage, window)
                : written;
    }

    /// One text that speaks of a model's table as `@this_model`.
    public String statement(
            String text, Snapshot snapshot, Tables tables, RuntimeStage stage, Window window) {
        String thisModel = quoted(tables.table(snapshot), snapshot.model().dialect());
        return statement(text, snapshot, tables, stage, window, Map.of("this_model", thisModel));
    }

    /// The same with other local names: `@this_model` as a sub-query or view, arguments of an
    /// audit.
    public String statement(
            String text,
            Snapshot snapshot,
            Tables tables,
            RuntimeStage stage,
            Window window,
            Map<String, String> locals) {
        Model model = snapshot.model();
        return sql.relocate(
                expand(text, model, tables, stage, window, locals),
                model.dialect(),
                warehouse.defaultCatalog(),
                replacements(model, tables, stage, window));
    }

    private String expand(
            String text,
            Model model,
            Tables tables,
            RuntimeStage stage,
            Window window,
            Map<String, String> locals) {
        MacroScope scope =
                Scopes.of(model, stage, window, locals(model, locals))
                        .withColumns(relation -> columns(relation, model, tables, stage, window));
        return switch (renderer.render(text, scope)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Unrenderable unrenderable ->
                    throw new Unrunnable(
                            model.name()
                                    + ": "
                                    + unrenderable.problems().stream()
                                            .map(Rendering.Problem::message)
                                            .collect(Collectors.joining(" ")));
        };
    }

    private Map<String, String> locals(Model model, Map<String, String> locals) {
        Map<String, String> all = new HashMap<>(locals);
        all.put("gateway", literal(gateways.apply(model)));
        all.put("default_catalog", literal(warehouse.defaultCatalog()));
        return all;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// Asks the engine, which knows best what is there; what is not a table of its own, or not
    /// there yet, has its declared columns.
    private @Nullable List<Column> columns(
            String relation, Model reader, Tables tables, RuntimeStage stage, Window window) {
        ModelName name = sql.normalise(relation, reader.dialect(), warehouse.defaultCatalog());
        Optional<Snapshot> snapshot = tables.snapshot(name);
        if (snapshot.isPresent() && snapshot.get().model().kind() instanceof Kind.Embedded) {
            return warehouse.describe(query(snapshot.get(), tables, stage, window));
        }
        TableName table =
                snapshot.map(tables::table)
                        .orElseGet(
                                () -> new TableName(name.catalog(), name.schema(), name.table()));
        return warehouse.exists(table)
                ? warehouse.columns(table)
                : snapshot.map(found -> found.model().columns()).orElse(null);
    }

    /// The name of a table, quoted for a dialect.
    public String quoted(TableName table, String dialect) {
        return table.parts().stream()
                .map(part -> sql.quote(part, dialect))
                .collect(Collectors.joining("."));
    }

    /// A column as the engine gets it. A plain word is quoted, because the engine may keep it as a
    /// word of its own: `at`.
    public String column(String written, String dialect) {
        return PLAIN_WORD.matcher(written).matches() ? sql.quote(written, dialect) : written;
    }

    /// One identifier, quoted for a dialect.
    String quoted(String identifier, String dialect) {
        return sql.quote(identifier, dialect);
    }

    private Map<ModelName, String> replacements(
            Model model, Tables tables, RuntimeStage stage, Window window) {
        Map<ModelName, String> replacements = new HashMap<>();
        for (ModelName name : model.dependsOn()) {
            tables.snapshot(name)
                    .filter(parent -> !(parent.model().kind() instanceof Kind.External))
                    .ifPresent(parent ->
                            replacements.put(
                                    name, source(parent, tables, model.dialect(), stage, window)));
        }
        return replacements;
    }

    private String source(
            Snapshot parent, Tables tables, String dialect, RuntimeStage stage, Window window) {
        return parent.model().kind() instanceof Kind.Embedded
                ? "(" + query(parent, tables, stage, window) + ")"
                : quoted(tables.table(parent), dialect);
    }
}
