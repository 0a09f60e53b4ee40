package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;

/// Names of tables in the one database that a connection reaches. Capitals count, as names are
/// always quoted.
record Names(String database) {

    private static final String SCHEMA = "public";

    String quoted(TableName table) {
        return quotedSchema(table) + "." + Sql.quoted(table.table());
    }

    String quotedSchema(TableName table) {
        return Sql.quoted(schema(table));
    }

    /// A text that names the table to `to_regclass`.
    String literal(TableName table) {
        return Sql.literal(quoted(table));
    }

    String schema(TableName table) {
        if (!table.catalog().isEmpty() && !table.catalog().equalsIgnoreCase(database)) {
            throw Failures.statement(
                    "%s lies in database '%s'; this gateway reaches '%s' only."
                            .formatted(table, table.catalog(), database));
        }
        return table.schema().isEmpty() ? SCHEMA : table.schema();
    }

    /// Equal for names that mean the same.
    TableName key(TableName table) {
        return new TableName(database, schema(table), table.table());
    }
}
