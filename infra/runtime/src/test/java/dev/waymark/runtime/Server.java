package dev.waymark.runtime;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

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

    /// A `config.yaml` with one gateway, whose database is empty.
    static String config() {
        return """
        gateways:
          main:
            connection:
        %smodel_defaults:
          dialect: postgres
          start: 2026-01-01
        """
                .formatted(connection(6));
    }

    /// An empty database, as a gateway's connection names it, indented by so many spaces.
    static synchronized String connection(int indent) {
        databases++;
        return connection(indent, created("shop_" + databases));
    }

    private static String created(String name) {
        try (var connection = RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Somebody else at a database.
    static Connection connect(String database) {
        try {
            return RUNNING.getDatabase("postgres", database).getConnection();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String connection(int indent, String database) {
        return """
        type: postgres
        host: localhost
        port: %d
        user: postgres
        password: postgres
        database: %s
        """
                .formatted(RUNNING.getPort(), database)
                .indent(indent);
    }
}
