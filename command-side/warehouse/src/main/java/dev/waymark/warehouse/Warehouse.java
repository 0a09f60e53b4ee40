package dev.waymark.warehouse;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One engine, reached through one gateway. Every method that writes is atomic unless it says
/// otherwise; every method may throw [WarehouseFailure]. Safe for use from several threads.
public interface Warehouse extends AutoCloseable {

    /// Dialect that the engine speaks: `duckdb`.
    String dialect();

    /// Catalog in front of names that have none; empty when the engine has no catalogs.
    String defaultCatalog();

    /// How atomic a promotion is here that points or drops these views; shown in every plan.
    PromotionMode promotionMode(Collection<TableName> views);

    /// How many batches may run at the same time.
    int concurrency();

    /// Whether the engine can be reached and lets us create schemas, tables and views.
    ///
    /// @return problems, one sentence each; empty when all is well
    List<String> check();

    /// Names and types of a query's result, asked of the engine without running it.
    List<Column> describe(String query);

    boolean exists(TableName table);

    /// Those of the tables that exist. Faster than asking for each, once there are many.
    default Set<TableName> existing(Collection<TableName> tables) {
        return tables.stream().filter(this::exists).collect(Collectors.toSet());
    }

    /// The columns of a table or view that exists.
    List<Column> columns(TableName table);

    /// Creates the schemas that are missing.
    void createSchemas(Collection<TableName> tablesToCome);

    /// Creates an empty table with these columns, so dressed, and its schema unless it exists.
    void createTable(TableName table, List<Column> columns, Dress dress);

    /// Creates an empty table of the query's shape, and its schema, unless it exists.
    void createTableLike(TableName table, String query);

    /// Runs statements in their order, outside any batch: before-all, after-all, statements on
    /// creation.
    void execute(List<String> statements);

    /// Does one batch: statements, rows and the batch's marker in one transaction.
    ///
    /// @return what the engine told; an equal batch of the same run that is already marked is not
    ///   done again
    BatchReceipt load(Load load);

    /// What the marker of a batch says; empty when this run has not committed it.
    Optional<BatchReceipt> receipt(RunId run, Batch batch);

    /// Forgets the batch markers of a run that has come to its end, and from now on remembers the
    /// run itself: a warehouse that does not has been put back to an earlier state since.
    void forget(RunId run);

    /// Whether this warehouse knows that a run has come to its end.
    boolean remembers(RunId run);

    /// How many rows a query has.
    long count(String query);

    /// Rows of a query, for people and tests.
    ///
    /// @param limit at most so many rows
    Rows query(String query, int limit);

    /// Brings a kept table to the given columns, adds, drops, retypes, and to the given dress:
    /// comments that are not in it go away.
    void alter(TableName table, List<Column> columns, Dress dress);

    /// Points views, dresses them and writes the environment's marker, as atomically as
    /// [#promotionMode(Collection)] says. Doing the same promotion again is no harm. Refused when
    /// the marker carries a later fence.
    void promote(Promotion promotion);

    /// The environment's marker; empty when it was never promoted here.
    Optional<EnvironmentMarker> marker(EnvironmentName environment);

    /// Drops the views of an environment, its schemas if nothing else is in them, and its marker.
    void demote(EnvironmentName environment, Collection<TableName> views);

    /// Drops tables and views; those that are gone already are no harm. What something else still
    /// reads stays.
    ///
    /// @return objects that read from one of the tables and are not among them, which is why both
    ///   stayed; sorted
    List<TableName> drop(Collection<TableName> tables);

    @Override
    void close();
}
