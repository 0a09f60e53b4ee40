package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.Loads;
import dev.waymark.warehouse.conformance.Promotions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Short words for tests on a database with a shop in it.
///
/// @param properties of its connection
record Shop(Map<String, Object> properties, Warehouse warehouse) implements AutoCloseable {

    static Shop opened() {
        Map<String, Object> properties = Server.emptyDatabase();
        return new Shop(properties, PostgresWarehouse.open(properties));
    }

    static TableName table(String name) {
        return new TableName("", "shop", name);
    }

    void replace(String table, String query) {
        load(table, new Load.Rows.Replace(query, null));
    }

    void view(String view, String query) {
        load(view, new Load.Rows.View(query));
    }

    private void load(String table, Load.Rows rows) {
        warehouse.createSchemas(List.of(table(table)));
        RunId run = new RunId(UUID.randomUUID().toString());
        warehouse.load(Loads.of(run, Loads.day(0), table(table), rows));
    }

    /// Points `shop.VIEW` at `shop.TABLE`.
    void point(long generation, String view, String table) {
        Promotion.View pointed = Promotions.view(table(view), table(table));
        warehouse.promote(Promotions.of(generation, List.of(pointed)));
    }

    /// As somebody else does.
    void outside(String... statements) {
        Server.run(String.valueOf(properties.get("database")), statements);
    }

    List<String> lines(String query) {
        return warehouse.query(query, 1000).values().stream().map(Object::toString).toList();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
