package dev.waymark.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// PostgreSQL for both, in one database. A process that was killed may have left a server process
/// behind that still works; it must not work on what comes next.
final class ServerPair implements Pair, AutoCloseable {

    private final EmbeddedPostgres server;

    ServerPair() {
        try {
            this.server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run("CREATE DATABASE mill");
    }

    @Override
    public String config() {
        String connection = connection();
        return """
        gateways:
          main:
            connection: %s
            state_connection: %s
        model_defaults:
          dialect: postgres
        """
                .formatted(connection, connection);
    }

    /// The connection that a gateway names.
    String connection() {
        return "{type: postgres, host: localhost, port: %d, user: postgres, password: postgres, database: mill}"
                .formatted(server.getPort());
    }

    /// As somebody else.
    Connection connect() throws SQLException {
        return server.getDatabase("postgres", "mill").getConnection();
    }

    @Override
    public void keep(Path folder, Path kept) throws IOException {
        Pair.super.keep(folder, kept);
        run("CREATE DATABASE %s TEMPLATE mill".formatted(kept.getFileName()));
    }

    @Override
    public void restore(Path kept, Path folder) throws IOException {
        run("DROP DATABASE mill WITH (FORCE)");
        Pair.super.restore(kept, folder);
        run("CREATE DATABASE mill TEMPLATE %s STRATEGY FILE_COPY".formatted(kept.getFileName()));
    }

    private void run(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    @Override
    public String toString() {
        return "PostgreSQL and a server";
    }
}
