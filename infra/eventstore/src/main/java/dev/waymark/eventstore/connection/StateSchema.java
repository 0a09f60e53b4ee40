package dev.waymark.eventstore.connection;

import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.projections.store.Layout;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables of the log and of the answers, created on first use and checked on every other.
public final class StateSchema {

    /// Of the tables of the log. An older program must not write into tables of a newer one.
    static final int VERSION = 1;

    private final Dialect dialect;
    private final Layout answers = new Layout();

    public StateSchema(Dialect dialect) {
        this.dialect = dialect;
    }

    /// @throws StateUnavailable when a newer program has changed the tables
    public void bring(ThreadTransactions transactions) {
        if (transactions.writing(StateSchema::isMissing)) {
            transactions.writing(this::create);
        }
        transactions.writing(this::check);
    }

    private static boolean isMissing(Connection connection) throws SQLException {
        String sql =
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                        + " AND LOWER(table_name) = 'waymark_schema'";
        return number(connection, sql) == 0;
    }

    private boolean create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.settings()) {
                statement.execute(sql);
            }
            for (String sql : tables()) {
                statement.execute(sql);
            }
        }
        answers.create(connection);
        return true;
    }

    private boolean check(Connection connection) throws SQLException {
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
        return true;
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
                CREATE TABLE event_log (
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
                CREATE TABLE event_snapshot (
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
                "CREATE TABLE waymark_schema (version INTEGER PRIMARY KEY)",
                "INSERT INTO waymark_schema (version) VALUES (" + VERSION + ")");
    }
}
