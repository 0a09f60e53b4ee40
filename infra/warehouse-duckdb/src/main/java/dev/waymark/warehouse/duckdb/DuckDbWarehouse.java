package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Rows;
import dev.waymark.warehouse.TransactionWords;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// DuckDB in this process. It remembers batches and environments in a schema `_waymark` of each
/// catalog that it writes to.
///
/// A promotion of views in several catalogs is one transaction for each of them. With several that
/// can be written, [#execute(List)] is one for each statement: DuckDB writes to one catalog in a
/// transaction.
public final class DuckDbWarehouse implements Warehouse {

    private final Database database;
    private final int concurrency;
    private final Queries queries;
    private final Tables tables;
    private final BatchMarkers batches;
    private final EnvironmentMarkers environments;
    private final Loading loading;
    private final Altering altering;
    private final Promoting promoting;
    private final Dropping dropping;

    private DuckDbWarehouse(Database database, Settings settings) {
        this.database = database;
        this.concurrency = settings.concurrency();
        Comments comments = new Comments(settings.comments());
        Memory memory = new Memory(database);
        Locks locks = new Locks(database.catalogs());
        this.queries = new Queries(database);
        this.tables = new Tables(database, queries, locks, comments);
        OwnRuns runs = new OwnRuns();
        this.batches = new BatchMarkers(database, memory, runs);
        this.environments = new EnvironmentMarkers(database, memory);
        this.loading =
                new Loading(
                        database,
                        memory,
                        batches,
                        locks,
                        runs,
                        new Writing(database.catalogs(), tables, comments));
        this.altering = new Altering(database, locks, comments);
        EnvironmentCatalogs catalogs = new EnvironmentCatalogs(database, memory);
        catalogs.attachRemembered();
        this.promoting = new Promoting(database, memory, environments, catalogs, comments);
        this.dropping = new Dropping(database, locks);
    }

    /// Opens a database; a file that is not there is made. One program at a time can have a file
    /// open.
    ///
    /// @param databaseFile null for a database in memory
    /// @param properties of the gateway's connection: `catalogs` (alias to path, or to a map with
    ///   `path` and `read_only`; the first is the default catalog when there is no file),
    ///   `concurrent_tasks` (default: one for each processor), `register_comments` (default true),
    ///   `extensions`, `connector_config`
    /// @throws WarehouseFailure when it cannot be opened as asked
    public static DuckDbWarehouse open(
            @Nullable Path databaseFile, Map<String, Object> properties) {
        Settings settings = Settings.of(properties);
        return new DuckDbWarehouse(new Opening(settings).open(databaseFile), settings);
    }

    @Override
    public String dialect() {
        return "duckdb";
    }

    @Override
    public String defaultCatalog() {
        return database.catalogs().home();
    }

    @Override
    public PromotionMode promotionMode(Collection<TableName> views) {
        return modeOf(views.stream().map(database.catalogs()::key).toList());
    }

    /// What [#promotionMode(Collection)] says, without opening anything.
    ///
    /// @param views with their catalogs
    public static PromotionMode modeOf(Collection<TableName> views) {
        long catalogs =
                views.stream().map(view -> Catalogs.lower(view.catalog())).distinct().count();
        return catalogs > 1 ? PromotionMode.RESUMABLE : PromotionMode.TRANSACTION;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public List<String> check() {
        return new Check(database).problems();
    }

    @Override
    public List<Column> describe(String query) {
        return queries.described(query);
    }

    @Override
    public boolean exists(TableName table) {
        return tables.exists(table);
    }

    @Override
    public Set<TableName> existing(Collection<TableName> wanted) {
        return tables.existing(wanted);
    }

    @Override
    public List<Column> columns(TableName table) {
        return tables.columns(table);
    }

    @Override
    public void createSchemas(Collection<TableName> tablesToCome) {
        tables.createSchemas(tablesToCome);
    }

    @Override
    public void createTable(TableName table, List<Column> columns, Dress dress) {
        tables.create(table, columns, dress);
    }

    @Override
    public void createTableLike(TableName table, String query) {
        tables.createLike(table, query);
    }

    @Override
    public void execute(List<String> statements) {
        TransactionWords.refuse(statements);
        if (database.catalogs().single()) {
            database.writing(session -> session.run(statements));
        } else {
            statements.forEach(one -> database.writing(session -> session.run(one)));
        }
    }

    @Override
    public BatchReceipt load(Load load) {
        return loading.load(load);
    }

    @Override
    public Optional<BatchReceipt> receipt(RunId run, Batch batch) {
        return batches.find(run, batch);
    }

    @Override
    public void forget(RunId run) {
        batches.forget(run);
    }

    @Override
    public boolean remembers(RunId run) {
        return batches.remembers(run);
    }

    @Override
    public long count(String query) {
        return queries.count(query);
    }

    @Override
    public Rows query(String query, int limit) {
        return queries.rows(query, limit);
    }

    @Override
    public void alter(TableName table, List<Column> columns, Dress dress) {
        altering.alter(table, columns, dress);
    }

    @Override
    public void promote(Promotion promotion) {
        promoting.promote(promotion);
    }

    @Override
    public Optional<EnvironmentMarker> marker(EnvironmentName environment) {
        return environments.find(environment);
    }

    @Override
    public void demote(EnvironmentName environment, Collection<TableName> views) {
        promoting.demote(environment, views);
    }

    @Override
    public List<TableName> drop(Collection<TableName> tables) {
        return dropping.drop(tables);
    }

    @Override
    public void close() {
        database.close();
    }
}
