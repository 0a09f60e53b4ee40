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
    public String comment(TableName of) {
        return "SELECT comment FROM (SELECT * FROM duckdb_views() UNION BY NAME SELECT *, table_name AS view_name FROM duckdb_tables()) WHERE schema_name = '%s' AND view_name = '%s'"
                .formatted(of.schema(), of.table());
    }

    @Override
    public String columnComment(TableName of, String column) {
        return "SELECT comment FROM duckdb_columns() WHERE schema_name = '%s' AND table_name = '%s' AND column_name = '%s'"
                .formatted(of.schema(), of.table(), column);
    }
}
