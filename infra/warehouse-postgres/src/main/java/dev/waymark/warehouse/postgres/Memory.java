package dev.waymark.warehouse.postgres;

import java.sql.SQLException;

/// The tables in which the warehouse remembers what was done to it. They are made when first
/// written to.
final class Memory {

    static final String SCHEMA = "_waymark";
    static final String BATCHES = table("batch");
    static final String ENVIRONMENTS = table("environment");

    private static final String BATCH =
            """
            CREATE TABLE IF NOT EXISTS %s (
                run text, marker text, "rows" bigint, took_nanos bigint, "at" timestamptz,
                PRIMARY KEY (run, marker))
            """;
    private static final String ENVIRONMENT =
            """
            CREATE TABLE IF NOT EXISTS %s (
                environment text PRIMARY KEY, generation bigint, fence bigint)
            """;

    private final Database database;
    private volatile boolean there;

    Memory(Database database) {
        this.database = database;
    }

    /// Makes the tables unless they are there.
    void make() {
        if (!isThere()) {
            database.writing(Memory::make);
            there = true;
        }
    }

    private static void make(Session session) throws SQLException {
        session.alone("schemas");
        session.run("CREATE SCHEMA IF NOT EXISTS " + Sql.quoted(SCHEMA));
        session.run(BATCH.formatted(BATCHES));
        session.run(ENVIRONMENT.formatted(ENVIRONMENTS));
    }

    boolean isThere() {
        there = there || isListed();
        return there;
    }

    private boolean isListed() {
        String query = "SELECT to_regclass(%s) IS NOT NULL".formatted(Sql.literal(ENVIRONMENTS));
        return database.reading(session -> session.ask(query, row -> row.getBoolean(1)).getFirst());
    }

    private static String table(String table) {
        return Sql.quoted(SCHEMA) + "." + Sql.quoted(table);
    }
}
