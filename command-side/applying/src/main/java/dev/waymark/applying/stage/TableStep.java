package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.query.KnownTables;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Makes the physical table or view of a snapshot and records that it is there.
public final class TableStep {

    /// Stands for "no data": the batch that creates an empty object covers no interval of any
    /// model.
    private static final Interval CREATION =
            new Interval(Instant.EPOCH, Instant.EPOCH.plusMillis(1));

    private final Ports ports;
    private final Deployment deployment;
    private final KnownTables known;
    private final Set<List<Object>> schemas = ConcurrentHashMap.newKeySet();
    private final Set<Made> recorded = ConcurrentHashMap.newKeySet();

    /// @param known what the run has found out so far
    public TableStep(Ports ports, Deployment deployment, KnownTables known) {
        this.ports = ports;
        this.deployment = deployment;
        this.known = known;
    }

    /// Makes the schemas that these tables lie in.
    void schemas(List<Snapshot> snapshots) {
        Places places = new Places();
        snapshots.forEach(snapshot -> places.add(snapshot, deployment.tables()));
        places.tables.forEach(this::schemas);
    }

    /// Tables by the warehouse that they lie in.
    private final class Places {

        private final Map<Warehouse, List<TableName>> tables = new LinkedHashMap<>();

        void add(Snapshot snapshot, Tables seen) {
            tables.computeIfAbsent(ports.warehouse(snapshot), _ -> new ArrayList<>())
                    .add(seen.table(snapshot));
        }
    }

    private void schemas(Warehouse warehouse, List<TableName> tables) {
        List<TableName> unmade =
                tables.stream()
                        .filter(table -> !schemas.contains(schema(warehouse, table)))
                        .toList();
        if (!unmade.isEmpty()) {
            warehouse.createSchemas(unmade);
            unmade.forEach(table -> schemas.add(schema(warehouse, table)));
        }
    }

    private static List<Object> schema(Warehouse warehouse, TableName table) {
        return List.of(warehouse, table.catalog(), table.schema());
    }

    /// Finds out which of the tables that are to be filled are there.
    void look(List<Backfill> backfills) {
        Places places = new Places();
        for (Backfill backfill : backfills) {
            Snapshot snapshot = deployment.snapshot(backfill.snapshot());
            places.add(snapshot, deployment.tables().writing(snapshot, backfill.dev()));
        }
        places.tables.forEach(known::look);
    }

    /// Makes the object, empty, unless it is there; its parents' must be.
    public void create(Snapshot snapshot, boolean dev) {
        made(snapshot, dev);
        record(snapshot, dev);
    }

    /// @return whether it was not there
    private boolean made(Snapshot snapshot, boolean dev) {
        Tables tables = deployment.tables().writing(snapshot, dev);
        Warehouse warehouse = ports.warehouse(snapshot);
        boolean missing = !known.exists(warehouse, tables.table(snapshot));
        if (missing) {
            make(snapshot, dev, tables, warehouse);
        }
        return missing;
    }

    /// Makes the table before its first batch where that is done first, with the statements around
    /// it: for ranges of time, and where several batches may begin at once (semantics 7.3). One
    /// that is there is recorded with its first batch.
    void createFirst(Snapshot snapshot, boolean dev) {
        Kind.Batching batching = snapshot.model().kind().batching();
        boolean several =
                batching.size() != null
                        && !snapshot.model().dependsOnPast()
                        && !Integer.valueOf(1).equals(batching.concurrency());
        boolean first = several || snapshot.model().kind() instanceof Kind.IncrementalByTimeRange;
        if (first && made(snapshot, dev)) {
            record(snapshot, dev);
        }
    }

    /// Makes a view again on the tables of its parents as they are after this plan.
    public void renew(Snapshot snapshot, boolean dev) {
        Tables tables = deployment.tables().writing(snapshot, dev);
        make(snapshot, dev, tables, ports.warehouse(snapshot));
        record(snapshot, dev);
    }

    /// Says that the object is there, unless this step has said so.
    public void record(Snapshot snapshot, boolean dev) {
        unsaid(snapshot, dev)
                .forEach(wish -> {
                    ports.send(wish, deployment.by());
                    said(snapshot, dev);
                });
    }

    /// What there is to say of an object that is there: nothing when this step has said it, or when
    /// the object is not ours.
    Stream<RecordTable> unsaid(Snapshot snapshot, boolean dev) {
        Made made = Made.of(snapshot, dev);
        return snapshot.model().kind().isSymbolic() || recorded.contains(made)
                ? Stream.of()
                : Stream.of(
                        new RecordTable(
                                made.version(), made.devVersion(), made.table(), deployment.run()));
    }

    void said(Snapshot snapshot, boolean dev) {
        recorded.add(Made.of(snapshot, dev));
    }

    /// Makes the object where there is none.
    void make(Snapshot snapshot, boolean dev, Tables tables, Warehouse warehouse) {
        Loads loads = new Loads(ports.text(warehouse), warehouse);
        Instant execution = deployment.plan().executionTime();
        TableName table = tables.table(snapshot);
        schemas(warehouse, List.of(table));
        Window window = new Window(CREATION.start(), CREATION.end(), execution);
        Dress dress = loads.dress(snapshot, tables, window, RuntimeStage.CREATING);
        Load.Rows rows = new Load.Rows.None();
        if (snapshot.model().kind() instanceof Kind.View
                || snapshot.model().kind() instanceof Kind.Seed) {
            rows = loads.rows(snapshot, tables, CREATION, execution, RuntimeStage.CREATING, true);
        } else {
            warehouse.createTable(table, loads.columns(snapshot, tables, execution), dress);
        }
        load(
                warehouse,
                new Load(
                        deployment.run(),
                        new Batch(snapshot.id(), dev, CREATION),
                        table,
                        false,
                        rows,
                        dress,
                        loads.before(snapshot, tables, window, RuntimeStage.CREATING),
                        loads.after(snapshot, tables, window, RuntimeStage.CREATING)));
    }

    /// What does nothing needs no marker either.
    private static void load(Warehouse warehouse, Load load) {
        if (!(load.rows() instanceof Load.Rows.None)
                || !load.before().isEmpty()
                || !load.after().isEmpty()) {
            warehouse.load(load);
        }
    }
}
