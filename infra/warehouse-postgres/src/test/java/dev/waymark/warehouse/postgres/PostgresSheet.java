package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.conformance.DialectSheet;

/// What the kit has to know of PostgreSQL.
final class PostgresSheet implements DialectSheet {

    @Override
    public String dialect() {
        return "postgres";
    }

    @Override
    public String integer() {
        return "integer";
    }

    @Override
    public String text() {
        return "text";
    }

    @Override
    public String bool() {
        return "boolean";
    }

    @Override
    public String decimal() {
        return "numeric(10,2)";
    }

    @Override
    public String date() {
        return "date";
    }

    @Override
    public String timestamp() {
        return "timestamp without time zone";
    }

    @Override
    public String series(long low, long high) {
        return "SELECT CAST(n AS integer) AS n FROM generate_series(%d, %d) AS s(n)"
                .formatted(low, high);
    }

    @Override
    public String comment(TableName of) {
        return "SELECT obj_description('%s'::regclass, 'pg_class')".formatted(quoted(of));
    }

    @Override
    public String columnComment(TableName of, String column) {
        return "SELECT col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid = '%s'::regclass AND attname = '%s'"
                .formatted(quoted(of), column);
    }
}
