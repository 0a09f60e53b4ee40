package dev.waymark.warehouse.postgres;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// One connection in use by one thread.
final class Session implements AutoCloseable {

    private final Connection connection;
    private @Nullable List<String> transcript;

    Session(Connection connection) {
        this.connection = connection;
    }

    interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /// Writes down what is run from now on, but for questions.
    ///
    /// @return a list that grows
    List<String> transcribe() {
        List<String> begun = new ArrayList<>();
        transcript = begun;
        return begun;
    }

    private void note(String sql) {
        if (transcript != null) {
            transcript.add(sql);
        }
    }

    void run(String sql) throws SQLException {
        note(sql);
        try (Statement statement = statement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw shown(e, sql);
        }
    }

    void run(List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(sql);
        }
    }

    /// Runs a statement inside a transaction that survives its failure.
    ///
    /// @return the failure; null when it went well
    @Nullable SQLException attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql);
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException e) {
            connection.rollback(before);
            return e;
        }
    }

    /// @return rows written
    long write(String sql) throws SQLException {
        note(sql);
        try (Statement statement = statement()) {
            return statement.executeLargeUpdate(sql);
        } catch (SQLException e) {
            throw shown(e, sql);
        }
    }

    <T extends @Nullable Object> List<T> ask(String sql, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        } catch (SQLException e) {
            throw shown(e, sql);
        }
        return found;
    }

    /// The excerpt goes with the error, since only here is the statement known.
    private static SQLException shown(SQLException error, String sql) {
        Excerpt.Line excerpt = Excerpt.of(sql, error);
        if (excerpt != null) {
            error.setNextException(excerpt);
        }
        return error;
    }

    /// @param copy a `COPY ... FROM STDIN`
    void copy(String copy, Reader text) throws SQLException {
        note(copy);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, text);
        } catch (IOException e) {
            throw new SQLException("The rows could not be sent.", "08006", e);
        }
    }

    /// Until the transaction ends, nobody else has the same thing, in this process or another one.
    void alone(String with) throws SQLException {
        ask(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
                        .formatted(Sql.literal(with)),
                _ -> true);
    }

    // Braces in people's SQL are theirs, not JDBC's.
    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
