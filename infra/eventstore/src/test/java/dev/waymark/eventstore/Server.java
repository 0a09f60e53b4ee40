package dev.waymark.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL for all tests of this process.
final class Server {

    private static final EmbeddedPostgres RUNNING = start();
    private static int databases;

    private Server() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An empty database.
    static synchronized String database() {
        databases++;
        String name = "state_" + databases;
        run("postgres", "CREATE DATABASE " + name);
        return name;
    }

    static EventLogSettings state(String database) {
        return state(database, "postgres", null);
    }

    static EventLogSettings state(String database, String user, @Nullable String schema) {
        return EventLogSettings.postgres(
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        RUNNING.getPort(),
                        "database",
                        database,
                        "user",
                        user,
                        "password",
                        "s3cret"),
                schema);
    }

    static void run(String database, String... statements) {
        try (Connection connection = RUNNING.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
