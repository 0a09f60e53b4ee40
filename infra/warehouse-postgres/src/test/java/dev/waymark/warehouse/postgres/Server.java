package dev.waymark.warehouse.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// One PostgreSQL for all tests of this process, which ends with it. Each test has a database of
/// its own.
final class Server {

    static final EmbeddedPostgres SERVER = started();

    private static final String DATABASE = "postgres";
    private static final String EMPTY =
            """
            DO $$ DECLARE schema text; BEGIN
                FOR schema IN SELECT nspname FROM pg_namespace
                    WHERE nspname !~ '^(pg_.*|information_schema|public)$'
                LOOP EXECUTE format('DROP SCHEMA %I CASCADE', schema); END LOOP;
            END $$
            """;

    private Server() {}

    /// The properties of a connection to a database with nothing in it.
    static Map<String, Object> emptyDatabase() {
        run(DATABASE, EMPTY);
        return connection(DATABASE);
    }

    static Map<String, Object> connection(String database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("type", "postgres");
        properties.put("host", "localhost");
        properties.put("port", SERVER.getPort());
        properties.put("user", "postgres");
        properties.put("password", "postgres");
        properties.put("database", database);
        return properties;
    }

    /// As somebody else.
    static Connection connect(Map<String, Object> properties) throws SQLException {
        String database = String.valueOf(properties.get("database"));
        return SERVER.getDatabase("postgres", database).getConnection();
    }

    static void run(String database, String... statements) {
        try (Connection other = connect(connection(database));
                Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100") // as the engine itself has it
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
