package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.WarehouseFailure;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Schemas and tables: whether they are there, what they look like, and making them.
final class Tables {

    private final Database database;
    private final Queries queries;
    private final Locks locks;
    private final Comments comments;

    Tables(Database database, Queries queries, Locks locks, Comments comments) {
        this.database = database;
        this.queries = queries;
        this.locks = locks;
        this.comments = comments;
    }

    boolean exists(TableName table) {
        try {
            columns(table);
            return true;
        } catch (WarehouseFailure e) {
            if (e.kind() != WarehouseFailure.Kind.STATEMENT) {
                throw e;
            }
            return isView(table);
        }
    }

    /// Reads the list of all tables once.
    Set<TableName> existing(Collection<TableName> wanted) {
        String query =
                "SELECT table_catalog, table_schema, table_name FROM information_schema.tables";
        Set<TableName> listed =
                database.reading(session ->
                        new HashSet<>(
                                session.ask(
                                        query,
                                        row ->
                                                database.catalogs()
                                                        .key(
                                                                new TableName(
                                                                        row.getString(1),
                                                                        row.getString(2),
                                                                        row.getString(3))))));
        return wanted.stream()
                .filter(table -> listed.contains(database.catalogs().key(table)))
                .collect(Collectors.toSet());
    }

    List<Column> columns(TableName table) {
        return queries.described(database.catalogs().quoted(table));
    }

    void createSchemas(Collection<TableName> tables) {
        for (String schema :
                tables.stream().map(database.catalogs()::quotedSchema).distinct().toList()) {
            database.writing(session -> session.run(creating(schema)));
        }
    }

    static String creating(String quotedSchema) {
        return "CREATE SCHEMA IF NOT EXISTS " + quotedSchema;
    }

    void create(TableName table, List<Column> columns, Dress dress) {
        String list = columns.stream().map(Tables::definition).collect(Collectors.joining(", "));
        String quoted = database.catalogs().quoted(table);
        createOnce(
                table,
                session -> {
                    session.run("CREATE TABLE IF NOT EXISTS %s (%s)".formatted(quoted, list));
                    comments.give(session, "TABLE", quoted, dress);
                });
    }

    void createLike(TableName table, String query) {
        createOnce(table, session -> createLike(session, table, Sql.shaped(query, null)));
    }

    /// In a transaction that goes on.
    ///
    /// @param query that does not end in a remark
    void createLike(Session session, TableName table, String query) throws SQLException {
        String quoted = database.catalogs().quoted(table);
        session.run("CREATE TABLE IF NOT EXISTS %s AS %s WITH NO DATA".formatted(quoted, query));
        giveTypes(session, table);
    }

    private void createOnce(TableName table, Database.Deed deed) {
        locks.alone(
                table,
                () -> {
                    database.writing(session -> {
                        session.run(creating(database.catalogs().quotedSchema(table)));
                        deed.with(session);
                    });
                    return table;
                });
    }

    /// DuckDB 2 makes columns of a type `"NULL"` that can take no value, where its predecessors
    /// made integers.
    void giveTypes(Session session, TableName table) throws SQLException {
        String quoted = database.catalogs().quoted(table);
        List<String> untyped =
                Queries.described(session, quoted).stream()
                        .filter(column -> column.type() == null)
                        .map(Column::name)
                        .toList();
        for (String column : untyped) {
            session.run(
                    "ALTER TABLE %s ALTER COLUMN %s SET DATA TYPE INTEGER"
                            .formatted(quoted, Sql.quoted(column)));
        }
    }

    /// Describing what is there fails for a view only, when the table that it reads is gone. The
    /// list of views is quickly read; that of all tables takes tens of milliseconds once there are
    /// thousands.
    private boolean isView(TableName table) {
        TableName key = database.catalogs().key(table);
        String query =
                """
                SELECT 1 FROM duckdb_views()
                WHERE NOT internal AND lower(database_name) = %s AND lower(schema_name) = %s
                    AND lower(view_name) = %s
                """
                        .formatted(
                                Sql.literal(key.catalog()),
                                Sql.literal(key.schema()),
                                Sql.literal(key.table()));
        return database.reading(session -> !session.ask(query, row -> row.getInt(1)).isEmpty());
    }

    static String definition(Column column) {
        if (column.type() == null) {
            throw Failures.statement("Column '%s' has no type.".formatted(column.name()));
        }
        return Sql.quoted(column.name()) + " " + column.type();
    }
}
