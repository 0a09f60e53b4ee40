package dev.waymark.eventstore;

import dev.waymark.eventstore.StateUnavailable.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A schema on a PostgreSQL server (semantics 1.3).
///
/// @param connectTimeout seconds
/// @param keepAlive whether idle connections are kept awake
/// @param role whose rights are used; null for the user's own
/// @param schema holds nothing but the state's tables, or tables of other names
record PostgresState(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        int connectTimeout,
        boolean keepAlive,
        @Nullable String role,
        @Nullable String sslMode,
        String applicationName,
        String schema)
        implements EventLogSettings {

    /// Not SQLMesh's `sqlmesh`, so that both may keep their states in one database.
    private static final String OWN_SCHEMA = "waymark";

    private static final int OLDEST = 15;

    /// Whoever is stopped in the midst of a transaction must not stop all others for ever.
    private static final String BOUNDS =
            "SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'";

    /// @throws StateUnavailable when something is missing or cannot be had
    static PostgresState of(Map<String, Object> properties, @Nullable String schema) {
        ConnectionText text = new ConnectionText(properties);
        String name = text.text("application_name");
        return new PostgresState(
                text.needed("host"),
                text.number("port", 5432),
                text.needed("database"),
                text.needed("user"),
                text.text("password"),
                text.number("connect_timeout", 10),
                properties.get("keepalives_idle") != null,
                text.text("role"),
                text.text("sslmode"),
                name == null ? "waymark" : name,
                schema == null || schema.isEmpty() ? OWN_SCHEMA : schema);
    }

    @Override
    public String place() {
        return "the state in schema %s of PostgreSQL at %s:%d/%s"
                .formatted(schema, host, port, database);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source().getConnection();
        try (Statement statement = connection.createStatement()) {
            refuseOld(connection.getMetaData().getDatabaseMajorVersion());
            statement.execute(begin());
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private String begin() {
        return (role == null ? "" : "SET ROLE " + quoted(role) + "; ")
                + "SET search_path TO "
                + quotedSchema()
                + "; "
                + BOUNDS;
    }

    String quotedSchema() {
        return quoted(schema);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void refuseOld(int version) {
        if (version < OLDEST) {
            throw new StateUnavailable(
                    Reason.SETTINGS,
                    "PostgreSQL at %s:%d is version %d; a state needs %d or newer."
                            .formatted(host, port, version, OLDEST));
        }
    }

    private PGSimpleDataSource source() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(connectTimeout);
        source.setTcpKeepAlive(keepAlive);
        source.setApplicationName(applicationName);
        source.setReWriteBatchedInserts(true); // thousands of events in few round trips
        if (sslMode != null) {
            source.setSslMode(sslMode);
        }
        return source;
    }

    /// Without the password.
    @Override
    public String toString() {
        return place();
    }
}
