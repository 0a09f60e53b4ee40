package dev.waymark.eventstore.connection;

import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.projections.store.Layout;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of the log and of the answers, created on first use and checked on every other.
public final class StateSchema {

    /// Of the tables of the log. An older program must not write into tables of a newer one.
    static final int VERSION = 1;

    private final Dialect dialect;
    private final @Nullable String schema;
    private final Layout answers = new Layout();

    /// @param schema quoted; null where the database has none of its own for the state
    public StateSchema(Dialect dialect, @Nullable String schema) {
        this.dialect = dialect;
        this.schema = schema;
    }

    /// Whether there is a state.
    public static boolean exists(Connection connection) throws SQLException {
        return has(connection, "waymark_schema");
    }

    /// Whether there is a table of that name.
    ///
    /// @param table in lower case
    public static boolean has(Connection connection, String table) throws SQLException {
        String sql =
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                        + " AND LOWER(table_name) = '%s'";
        return number(connection, sql.formatted(table)) == 1;
    }

    /// Several may do this at once, and one that was killed at it is no harm: where a database ends
    /// the transaction with each table, those that are there are left as they are, and the version
    /// comes last.
    ///
    /// @throws StateUnavailable when a newer program has changed the tables
    public void bring(Connection connection) throws SQLException {
        execute(connection, List.of(dialect.oneAtATime()));
        if (!isWhole(connection)) {
            create(connection);
        }
        check(connection);
    }

    private static boolean isWhole(Connection connection) throws SQLException {
        return exists(connection) && number(connection, "SELECT COUNT(*) FROM waymark_schema") > 0;
    }

    private void create(Connection connection) throws SQLException {
        if (schema != null && number(connection, "SELECT COUNT(CURRENT_SCHEMA)") == 0) {
            execute(connection, List.of("CREATE SCHEMA IF NOT EXISTS " + schema));
        }
        execute(connection, dialect.settings());
        execute(connection, tables());
        answers.create(connection);
        execute(
                connection,
                List.of("INSERT INTO waymark_schema (version) VALUES (" + VERSION + ")"));
    }

    private static void execute(Connection connection, List<String> statements)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void check(Connection connection) throws SQLException {
        int found = number(connection, "SELECT MAX(version) FROM waymark_schema");
        int layout = answers.stored(connection);
        if (found > VERSION || layout > Layout.VERSION) {
            throw new StateUnavailable(
                    Reason.NEWER,
                    "The state was written by a newer version of the program. Update the program.");
        }
        if (layout < Layout.VERSION) {
            answers.renew(connection);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<String> tables() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS event_log (
                    global_index %s PRIMARY KEY,
                    stream VARCHAR NOT NULL,
                    sequence_number BIGINT NOT NULL,
                    aggregate_type VARCHAR,
                    event_id VARCHAR NOT NULL,
                    event_type VARCHAR NOT NULL,
                    event_version VARCHAR,
                    written_at VARCHAR NOT NULL,
                    payload %s NOT NULL,
                    metadata %s,
                    UNIQUE (stream, sequence_number),
                    UNIQUE (event_id))
                """
                        .formatted(dialect.identity(), dialect.bytes(), dialect.bytes()),
                """
                CREATE TABLE IF NOT EXISTS event_snapshot (
                    stream VARCHAR NOT NULL,
                    sequence_number BIGINT NOT NULL,
                    aggregate_type VARCHAR NOT NULL,
                    event_id VARCHAR NOT NULL,
                    event_type VARCHAR NOT NULL,
                    event_version VARCHAR,
                    written_at VARCHAR NOT NULL,
                    payload %s NOT NULL,
                    metadata %s,
                    PRIMARY KEY (stream, sequence_number))
                """
                        .formatted(dialect.bytes(), dialect.bytes()),
                "CREATE TABLE IF NOT EXISTS waymark_schema (version INTEGER PRIMARY KEY)");
    }
}
