package dev.waymark.warehouse.duckdb;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The tables in which the warehouse remembers what was done to it, one set for each catalog, since
/// a marker must commit together with what it marks. They are made when first written to.
final class Memory {

    private static final String SCHEMA = "_waymark";
    private static final String BATCH =
            """
            CREATE TABLE IF NOT EXISTS %s (
                run VARCHAR, marker VARCHAR, "rows" BIGINT, took_nanos BIGINT, "at" TIMESTAMPTZ,
                PRIMARY KEY (run, marker))
            """;
    private static final String ENVIRONMENT =
            """
            CREATE TABLE IF NOT EXISTS %s (
                environment VARCHAR PRIMARY KEY, generation BIGINT, fence BIGINT)
            """;

    private static final String CATALOG =
            "CREATE TABLE IF NOT EXISTS %s (name VARCHAR PRIMARY KEY)";

    private final Database database;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    Memory(Database database) {
        this.database = database;
    }

    static String batches(String catalog) {
        return table(catalog, "batch");
    }

    static String environments(String catalog) {
        return table(catalog, "environment");
    }

    /// The catalogs that environments have for themselves; only home has this table.
    static String catalogs(String home) {
        return table(home, "catalog");
    }

    /// Makes the table of such catalogs unless it is there.
    void makeCatalogs(String home) {
        make(home);
        database.writing(session -> session.run(CATALOG.formatted(catalogs(home))));
    }

    boolean hasCatalogs(String home) {
        return isListed(home, "catalog");
    }

    /// A catalog is going away.
    void forget(String catalog) {
        made.remove(catalog);
    }

    /// Makes the tables unless they are there.
    synchronized void make(String catalog) {
        if (!isThere(catalog)) {
            database.writing(session -> make(session, catalog));
            made.add(catalog);
        }
    }

    private static void make(Session session, String catalog) throws SQLException {
        session.run(Tables.creating(Sql.quoted(catalog) + "." + Sql.quoted(SCHEMA)));
        session.run(BATCH.formatted(batches(catalog)));
        session.run(ENVIRONMENT.formatted(environments(catalog)));
    }

    boolean isThere(String catalog) {
        if (!made.contains(catalog) && isListed(catalog, "environment")) {
            made.add(catalog);
        }
        return made.contains(catalog);
    }

    private boolean isListed(String catalog, String table) {
        String query =
                """
                SELECT 1 FROM information_schema.tables
                WHERE table_catalog = %s AND table_schema = %s AND table_name = %s
                """
                        .formatted(Sql.literal(catalog), Sql.literal(SCHEMA), Sql.literal(table));
        return database.reading(session -> !session.ask(query, row -> row.getInt(1)).isEmpty());
    }

    private static String table(String catalog, String table) {
        return Sql.quoted(catalog) + "." + Sql.quoted(SCHEMA) + "." + Sql.quoted(table);
    }
}
