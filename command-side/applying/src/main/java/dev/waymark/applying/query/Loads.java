package dev.waymark.applying.query;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who evaluates a model: turns a snapshot and a range into rows for the warehouse (semantics 1.9).
public final class Loads {

    private final ModelText text;
    private final Warehouse warehouse;
    private final KnownTables known;
    private final Increments increments;

    public Loads(ModelText text, Warehouse warehouse) {
        this(text, warehouse, new KnownTables());
    }

    public Loads(ModelText text, Warehouse warehouse, KnownTables known) {
        this.text = text;
        this.warehouse = warehouse;
        this.known = known;
        this.increments = new Increments(text, warehouse);
    }

    /// Whether a model can be run, not only planned: it is of a kind that is, and not Python.
    public static boolean isRunnable(Model model) {
        return !model.needsPython() && isRunnable(model.kind());
    }

    private static boolean isRunnable(Kind kind) {
        return switch (kind) {
            case Kind.Full _,
                    Kind.View _,
                    Kind.Seed _,
                    Kind.IncrementalByTimeRange _,
                    Kind.External _,
                    Kind.Embedded _,
                    Kind.IncrementalByUniqueKey _,
                    Kind.IncrementalByPartition _,
                    Kind.IncrementalUnmanaged _,
                    Kind.ScdType2ByTime _,
                    Kind.ScdType2ByColumn _ ->
                    true;
            case Kind.Managed _, Kind.Custom _ -> false;
        };
    }

    /// How the rows of this range get into the snapshot's table.
    ///
    /// @param first whether the table holds nothing yet, or is to forget what it holds: the first
    ///   load of a kind that cannot tell its old rows by range replaces all of them
    /// @throws Unrunnable for kinds that Waymark plans but does not run
    public Load.Rows rows(
            Snapshot snapshot,
            Tables tables,
            Interval range,
            Instant execution,
            RuntimeStage stage,
            boolean first) {
        Model model = snapshot.model();
        Window window = new Window(range.start(), range.end(), execution);
        Increments.Wish wish = new Increments.Wish(snapshot, tables, stage, window, first);
        return switch (model.kind()) {
            case Kind.Full _ -> increments.replace(wish);
            case Kind.View _ -> new Load.Rows.View(text.query(snapshot, tables, stage, window));
            case Kind.Seed seed -> new Load.Rows.Csv(csv(model), seed.csv(), seedColumns(model));
            case Kind.IncrementalByTimeRange kind ->
                    timeRange(kind, snapshot, tables, range, window, stage);
            case Kind.External _, Kind.Embedded _ -> new Load.Rows.None();
            case Kind.IncrementalByUniqueKey kind -> increments.byUniqueKey(kind, wish);
            case Kind.IncrementalByPartition _ -> increments.byPartition(wish);
            case Kind.IncrementalUnmanaged kind ->
                    increments.unmanaged(kind.insertOverwrite(), wish);
            case Kind.ScdType2ByTime kind -> increments.history(kind, wish);
            case Kind.ScdType2ByColumn kind -> increments.history(kind, wish);
            case Kind.Managed _, Kind.Custom _ ->
                    throw new Unrunnable(
                            model.name()
                                    + ": kind "
                                    + model.kind().label()
                                    + " can be planned but not run yet");
        };
    }

    /// What the snapshot's table carries besides columns and rows.
    public Dress dress(Snapshot snapshot, Tables tables, Window window, RuntimeStage stage) {
        return Dressing.table(snapshot, text, tables, stage, window);
    }

    /// Statements around the rows, rendered for the same range.
    public List<String> before(
            Snapshot snapshot, Tables tables, Window window, RuntimeStage stage) {
        return text.statements(before(snapshot.model().body()), snapshot, tables, stage, window);
    }

    public List<String> after(Snapshot snapshot, Tables tables, Window window, RuntimeStage stage) {
        return text.statements(after(snapshot.model().body()), snapshot, tables, stage, window);
    }

    /// The bounds of a range as literals of the model's time column; empty for kinds without one.
    public Optional<TimeBounds> bounds(Snapshot snapshot, Tables tables, Interval range) {
        return snapshot.model().kind() instanceof Kind.IncrementalByTimeRange kind
                ? Optional.of(
                        TimeBounds.of(
                                range,
                                timeType(kind, warehouse.columns(tables.table(snapshot))),
                                kind.timeColumn().format()))
                : Optional.empty();
    }

    /// The columns that the snapshot's table has once it is made from the query.
    public List<Column> columns(Snapshot snapshot, Tables tables, Instant execution) {
        Model model = snapshot.model();
        List<Column> declared = model.columns();
        Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400), execution);
        return increments.withValidity(
                model.kind(), declared != null ? declared : described(snapshot, tables, window));
    }

    /// A query that reads its own table is asked before that is there.
    private List<Column> described(Snapshot snapshot, Tables tables, Window window) {
        boolean readsItself = snapshot.model().dependsOn().contains(snapshot.name());
        return readsItself && !warehouse.exists(tables.table(snapshot))
                ? new OwnShape(text, warehouse).columns(snapshot, tables, window)
                : told(snapshot, tables, window);
    }

    private List<Column> told(Snapshot snapshot, Tables tables, Window window) {
        String query = text.query(snapshot, tables, RuntimeStage.CREATING, window);
        List<Column> engine = warehouse.describe(query);
        List<Column> better = WholeNumbers.of(engine, text.told(query, snapshot, tables));
        return better == null ? engine : better;
    }

    private Load.Rows timeRange(
            Kind.IncrementalByTimeRange kind,
            Snapshot snapshot,
            Tables tables,
            Interval range,
            Window window,
            RuntimeStage stage) {
        String query = text.query(snapshot, tables, stage, window);
        List<Column> columns = typed(query, snapshot, tables, stage);
        TimeBounds bounds =
                TimeBounds.of(range, timeType(kind, columns), kind.timeColumn().format());
        String dialect = snapshot.model().dialect();
        String time = text.column(kind.timeColumn().expression(), dialect);
        Source source =
                Source.of(
                        query,
                        snapshot.model(),
                        tables.table(snapshot),
                        _ -> true,
                        warehouse,
                        name -> text.quoted(name, dialect));
        return new Load.Rows.ReplaceRange(
                source.query(), time, bounds.low(), bounds.high(), source.columns());
    }

    /// The table tells as well as the query, and sooner.
    private List<Column> typed(String query, Snapshot snapshot, Tables tables, RuntimeStage stage) {
        List<Column> declared = snapshot.model().columns();
        if (declared != null) {
            return declared;
        }
        return stage == RuntimeStage.EVALUATING
                ? known.columns(warehouse, tables.table(snapshot))
                : warehouse.describe(query);
    }

    private static String timeType(Kind.IncrementalByTimeRange kind, List<Column> columns) {
        String name = kind.timeColumn().expression().replace("\"", "");
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .map(column -> column.type() == null ? "VARCHAR" : column.type())
                .findFirst()
                .orElseThrow(() ->
                        new Unrunnable(
                                "time column " + name + " is not among the query's columns"));
    }

    private static String csv(Model model) {
        if (model.body() instanceof Body.SeedRows rows) {
            return rows.csv();
        }
        throw new Unrunnable(model.name() + " has no rows");
    }

    private static List<Column> seedColumns(Model model) {
        return model.columns() == null ? List.of() : model.columns();
    }

    private static List<String> before(Body body) {
        return switch (body) {
            case Body.Query query -> query.before();
            case Body.SeedRows rows -> rows.before();
            case Body.Nothing _, Body.Python _ -> List.of();
        };
    }

    private static List<String> after(Body body) {
        return switch (body) {
            case Body.Query query -> query.after();
            case Body.SeedRows rows -> rows.after();
            case Body.Nothing _, Body.Python _ -> List.of();
        };
    }
}
