package dev.waymark.warehouse.conformance;

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
import dev.waymark.warehouse.Warehouse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Has an answer to everything and does nothing: what the kit must not let pass.
final class DoNothingWarehouse implements Warehouse {

    @Override
    public String dialect() {
        return "nothing";
    }

    @Override
    public String defaultCatalog() {
        return "";
    }

    @Override
    public PromotionMode promotionMode(Collection<TableName> views) {
        return PromotionMode.TRANSACTION;
    }

    @Override
    public int concurrency() {
        return 0;
    }

    @Override
    public List<String> check() {
        return List.of();
    }

    @Override
    public List<Column> describe(String query) {
        return List.of();
    }

    @Override
    public boolean exists(TableName table) {
        return false;
    }

    @Override
    public List<Column> columns(TableName table) {
        return List.of();
    }

    @Override
    public void createSchemas(Collection<TableName> tablesToCome) {}

    @Override
    public void createTable(TableName table, List<Column> columns, Dress dress) {}

    @Override
    public void createTableLike(TableName table, String query) {}

    @Override
    public void execute(List<String> statements) {}

    @Override
    public BatchReceipt load(Load load) {
        return new BatchReceipt(null, Duration.ZERO);
    }

    @Override
    public Optional<BatchReceipt> receipt(RunId run, Batch batch) {
        return Optional.empty();
    }

    @Override
    public void forget(RunId run) {}

    @Override
    public boolean remembers(RunId run) {
        return false;
    }

    @Override
    public long count(String query) {
        return 0;
    }

    @Override
    public Rows query(String query, int limit) {
        return new Rows(List.of(), List.of());
    }

    @Override
    public void alter(TableName table, List<Column> columns, Dress dress) {}

    @Override
    public void promote(Promotion promotion) {}

    @Override
    public Optional<EnvironmentMarker> marker(EnvironmentName environment) {
        return Optional.empty();
    }

    @Override
    public void demote(EnvironmentName environment, Collection<TableName> views) {}

    @Override
    public List<TableName> drop(Collection<TableName> tables) {
        return List.of();
    }

    @Override
    public void close() {}
}
