package dev.waymark.project.graph;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.kernel.work.AllCores;
import dev.waymark.project.model.ModelReading;
import dev.waymark.project.shelf.Digest;
import dev.waymark.project.shelf.KnownColumns;
import dev.waymark.project.shelf.Shelf;
import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Scopes;
import dev.waymark.rendering.Window;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns that each model gives to its readers, from the top of the graph down.
public final class OutputColumns {

    private static final Pattern WRITES_COLUMNS = Pattern.compile("(?i)@(star|union)\\b");

    private final Sql sql;
    private final Renderer renderer;
    private final Map<String, String> locals;
    private final Shelf shelf;
    private final Map<ModelName, List<Column>> known = new ConcurrentHashMap<>();
    private final Map<ModelName, Digest> digests = new ConcurrentHashMap<>();

    /// @param locals that queries are rendered with while they are loaded
    /// @param shelf where the columns of unchanged models may be known
    public OutputColumns(Sql sql, Renderer renderer, Map<String, String> locals, Shelf shelf) {
        this.shelf = shelf;
        this.sql = sql;
        this.renderer = renderer;
        this.locals = locals;
    }

    /// Models whose columns nobody can tell from the texts are left out.
    public SortedMap<ModelName, List<Column>> of(ModelGraph graph) {
        for (List<ModelReading> layer : graph.layers()) {
            AllCores.each(layer, this::add);
        }
        return new TreeMap<>(known);
    }

    private void add(ModelReading reading) {
        KnownColumns found = found(reading);
        List<Column> columns = found.columns();
        if (columns != null) {
            known.put(reading.model().name(), columns);
            digests.put(reading.model().name(), found.digest());
        }
    }

    /// What macros write out may depend on more than the columns of what the model reads.
    private KnownColumns found(ModelReading reading) {
        SortedMap<ModelName, Digest> sources = sources(reading.model());
        return writesColumns(reading.model())
                ? KnownColumns.of(sources, told(reading))
                : shelf.slot(reading).columns(sources, () -> told(reading));
    }

    private SortedMap<ModelName, Digest> sources(Model model) {
        SortedMap<ModelName, Digest> sources = new TreeMap<>();
        for (ModelName parent : model.dependsOn()) {
            Digest digest = digests.get(parent);
            if (digest != null) {
                sources.put(parent, digest);
            }
        }
        return sources;
    }

    private @Nullable List<Column> told(ModelReading reading) {
        return columns(reading).map(columns -> history(reading.model(), columns)).orElse(null);
    }

    private static boolean writesColumns(Model model) {
        return model.body() instanceof Body.Query body
                && body.text().indexOf('@') >= 0
                && WRITES_COLUMNS.matcher(body.text()).find();
    }

    private Optional<List<Column>> columns(ModelReading reading) {
        List<Column> declared = reading.model().columns();
        if (declared != null) {
            return Optional.of(declared);
        }
        return Optional.ofNullable(
                reading.inferred() == null ? queried(reading) : reading.inferred());
    }

    private @Nullable List<Column> queried(ModelReading reading) {
        String text = reading.query() == null ? null : text(reading, reading.query());
        List<Column> told = text == null ? null : sql.columns(query(reading, text));
        boolean open = told == null || told.stream().anyMatch(OutputColumns::isNumbered);
        return open && text != null ? written(told, text, reading.model().dialect()) : told;
    }

    /// A column that seems to have no name of its own.
    private static boolean isNumbered(Column column) {
        return column.name().startsWith("_col_");
    }

    /// Names as the select list writes them, where a query cannot be parsed, or a name was taken
    /// for something else, as `month` for a unit of time.
    private @Nullable List<Column> written(
            @Nullable List<Column> told, String text, String dialect) {
        List<Column> written =
                WrittenNames.of(text, dialect)
                        .map(names -> names.stream().map(name -> column(name, dialect)).toList())
                        .orElse(null);
        if (told == null || written == null || told.size() != written.size()) {
            return told == null ? written : told;
        }
        List<Column> named = new ArrayList<>(told);
        for (int i = 0; i < told.size(); i++) {
            named.set(i, isNumbered(told.get(i)) ? written.get(i) : told.get(i));
        }
        return List.copyOf(named);
    }

    private Column column(Token name, String dialect) {
        String identifier =
                name.kind() == Token.Kind.STRING
                        ? sql.quote(Literals.content(name, dialect), dialect)
                        : name.text();
        return new Column(sql.normalise(identifier, dialect, "").table(), null);
    }

    private Sql.Query query(ModelReading reading, String text) {
        Model model = reading.model();
        Map<ModelName, List<Column>> sources = model.sources(known::get);
        boolean optimise = model.body() instanceof Body.Query body && body.optimize();
        return new Sql.Query(text, model.dialect(), reading.catalog(), sources, optimise);
    }

    /// Some macros write out the columns of a relation; their text is rendered again now that these
    /// are known. Null when they are not.
    private @Nullable String text(ModelReading reading, String loaded) {
        if (!(reading.model().body() instanceof Body.Query body)
                || !writesColumns(reading.model())) {
            return loaded;
        }
        AtomicBoolean unknown = new AtomicBoolean();
        MacroScope scope =
                Scopes.of(reading.model(), RuntimeStage.LOADING, Window.EPOCH, locals)
                        .withColumns(relation -> {
                            List<Column> columns = known.get(name(reading, relation));
                            unknown.compareAndSet(false, columns == null);
                            return columns;
                        });
        return renderer.render(body.text(), scope) instanceof Rendering.Rendered(String text)
                        && !unknown.get()
                ? text
                : null;
    }

    private ModelName name(ModelReading reading, String relation) {
        return sql.normalise(relation, reading.model().dialect(), reading.catalog());
    }

    /// History kinds add the two columns of validity.
    private static List<Column> history(Model model, List<Column> columns) {
        if (model.kind() instanceof Kind.ScdType2ByTime kind) {
            return with(columns, kind.scd());
        }
        return model.kind() instanceof Kind.ScdType2ByColumn kind
                ? with(columns, kind.scd())
                : columns;
    }

    private static List<Column> with(List<Column> columns, Kind.ScdColumns scd) {
        List<Column> all = new ArrayList<>(columns);
        for (String name : List.of(scd.validFrom(), scd.validTo())) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                all.add(new Column(name, scd.timeDataType()));
            }
        }
        return List.copyOf(all);
    }
}
