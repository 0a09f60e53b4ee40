package dev.waymark.warehouse.postgres;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A database on a PostgreSQL server, version 15 or newer. It remembers batches and environments in
/// a schema `_waymark`.
///
/// A promotion is one transaction. Where the columns of a view change, it takes some five locks for
/// the view, so that with the server's own settings about a thousand views can be promoted like
/// that. More of them are made beforehand and only change places in that transaction, for two locks
/// each; where that is too much too, the promotion fails as [WarehouseFailure.Kind#FULL], and
/// nothing has moved.
public final class PostgresWarehouse implements Warehouse {

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

    private PostgresWarehouse(Database database, Settings settings, @Nullable Long locks) {
        this.database = database;
        this.concurrency = settings.concurrency();
        Comments comments = new Comments(settings.comments());
        Dressing dressing = new Dressing(comments);
        Memory memory = new Memory(database);
        this.queries = new Queries(database);
        this.tables = new Tables(database, dressing);
        this.batches = new BatchMarkers(database, memory);
        this.environments = new EnvironmentMarkers(database, memory);
        this.loading =
                new Loading(
                        database, memory, batches, new Writing(database.names(), tables, dressing));
        this.altering = new Altering(database, dressing);
        this.promoting =
                new Promoting(
                        database,
                        memory,
                        environments,
                        new Pointing(database.names(), tables, comments),
                        new LockBudget(database, locks));
        this.dropping = new Dropping(database);
    }

    /// Connects to a server.
    ///
    /// @param properties of the gateway's connection: `host`, `port` (default 5432), `database`,
    ///   `user`, `password`, `connect_timeout` (seconds, default 10), `keepalives_idle` (given:
    ///   idle connections are kept awake), `role`, `sslmode`, `application_name`,
    ///   `concurrent_tasks` (default 4), `register_comments` (default true)
    /// @throws WarehouseFailure when it cannot be reached as asked
    public static PostgresWarehouse open(Map<String, Object> properties) {
        return open(properties, null);
    }

    /// @param locks that the server is taken to have room for; null to ask it
    static PostgresWarehouse open(Map<String, Object> properties, @Nullable Long locks) {
        Settings settings = Settings.of(properties);
        return new PostgresWarehouse(new Opening(settings).open(), settings, locks);
    }

    @Override
    public String dialect() {
        return "postgres";
    }

    @Override
    public String defaultCatalog() {
        return database.names().database();
    }

    @Override
    public PromotionMode promotionMode(Collection<TableName> views) {
        return promoting.mode(views.size());
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
        database.writing(session -> session.run(statements));
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
