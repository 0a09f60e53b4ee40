package dev.waymark.conformance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Rows;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is in a DuckDB database, asked of it afresh.
final class Contents {

    private static final int ALL = 1_000_000;
    private static final String VIEWS =
            "SELECT database_name, schema_name, view_name, sql FROM duckdb_views() WHERE NOT internal";
    private static final String TABLES =
            "SELECT database_name, schema_name, table_name FROM duckdb_tables() WHERE NOT internal";

    private final Warehouse warehouse;
    private final SortedMap<TableName, String> views = new TreeMap<>();
    private final SortedSet<TableName> all = new TreeSet<>();

    Contents(Warehouse warehouse) {
        this.warehouse = warehouse;
        for (List<@Nullable Object> view : ask(VIEWS)) {
            views.put(name(view), String.valueOf(view.get(3)));
        }
        for (List<@Nullable Object> table : ask(TABLES)) {
            all.add(name(table));
        }
        all.addAll(views.keySet());
    }

    private List<List<@Nullable Object>> ask(String query) {
        return warehouse.query(query, ALL).values();
    }

    private static TableName name(List<@Nullable Object> row) {
        return new TableName(
                String.valueOf(row.get(0)), String.valueOf(row.get(1)), String.valueOf(row.get(2)));
    }

    /// Every view with its text.
    Map<TableName, String> views() {
        return views;
    }

    /// Every table and view.
    SortedSet<TableName> all() {
        return all;
    }

    Optional<String> viewText(TableName view) {
        return Optional.ofNullable(views.get(view));
    }

    /// Without the catalog where that is the default one.
    static String display(TableName table, String catalog) {
        boolean usual = table.catalog().isEmpty() || table.catalog().equals(catalog);
        return (usual ? "" : table.catalog() + ".") + table.schema() + "." + table.table();
    }

    /// Columns and rows of a view, or that it cannot be read.
    void tell(TableName view, ObjectNode told) {
        String quoted =
                view.parts().stream()
                        .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("."));
        try {
            rows("SELECT * FROM " + quoted, told);
        } catch (WarehouseFailure failure) {
            told.put("broken", String.valueOf(failure.getMessage()));
        }
    }

    ObjectNode inspected(String query) {
        ObjectNode told = Json.object().put("sql", query);
        try {
            rows(query, told);
        } catch (WarehouseFailure failure) {
            told.put("error", String.valueOf(failure.getMessage()));
        }
        return told;
    }

    private void rows(String query, ObjectNode told) {
        Rows rows = warehouse.query(query, ALL);
        ArrayNode columns = Json.MAPPER.createArrayNode();
        for (Column column : rows.columns()) {
            columns.addArray().add(column.name()).add(column.type());
        }
        ArrayNode values = Json.MAPPER.createArrayNode();
        for (List<@Nullable Object> row : rows.values()) {
            ArrayNode cells = values.addArray();
            for (Object value : row) {
                cells.add(Values.json(value));
            }
        }
        told.set("columns", columns);
        told.put("row_count", values.size()).set("rows", values);
    }
}
