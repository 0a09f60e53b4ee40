package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.Loads;
import java.util.List;

/// Short words for tests on a database with a shop in it.
record Shop(Warehouse warehouse) {

    static final RunId RUN = Loads.RUN;

    static TableName table(String name) {
        return new TableName("", "main", name);
    }

    /// In the batch of a day.
    void replace(int day, TableName table, String query) {
        Load.Rows rows = new Load.Rows.Replace(query, null);
        warehouse.load(Loads.of(RUN, Loads.day(day), table, rows));
    }

    void seed(TableName table, String text, CsvSettings settings, Column... columns) {
        Load.Rows rows = new Load.Rows.Csv(text, settings, List.of(columns));
        warehouse.load(Loads.of(RUN, Loads.day(0), table, rows));
    }

    List<String> lines(String query) {
        return warehouse.query(query, 1000).values().stream().map(Object::toString).toList();
    }
}
