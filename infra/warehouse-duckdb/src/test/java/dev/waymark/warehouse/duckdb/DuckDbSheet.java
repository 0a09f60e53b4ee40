package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.conformance.DialectSheet;

/// What the kit has to know of DuckDB.
final class DuckDbSheet implements DialectSheet {

    @Override
    public String dialect() {
        return "duckdb";
    }

    @Override
    public String integer() {
        return "INTEGER";
    }

    @Override
    public String text() {
        return "VARCHAR";
    }

    @Override
    public String bool() {
        return "BOOLEAN";
    }

    @Override
    public String decimal() {
        return "DECIMAL(10,2)";
    }

    @Override
    public String date() {
        return "DATE";
    }

    @Override
    public String timestamp() {
        return "TIMESTAMP";
    }

    @Override
    public String series(long low, long high) {
        return "SELECT CAST(range AS INTEGER) AS n FROM range(%d, %d)".formatted(low, high + 1);
    }

    @Override
    public String viewComment(TableName view) {
        return "SELECT comment FROM duckdb_views() WHERE schema_name = '%s' AND view_name = '%s'"
                .formatted(view.schema(), view.table());
    }

    @Override
    public String columnComment(TableName view, String column) {
        return "SELECT comment FROM duckdb_columns() WHERE schema_name = '%s' AND table_name = '%s' AND column_name = '%s'"
                .formatted(view.schema(), view.table(), column);
    }
}
