package dev.waymark.warehouse.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// One connection in use by one thread; what it leaves behind (temporary tables, variables) goes
/// away with it. It prepares nothing: preparing costs half a millisecond, and each statement is
/// asked once.
final class Session implements AutoCloseable {

    private final DuckDBConnection connection;
    private @Nullable List<String> transcript;

    Session(DuckDBConnection connection) {
        this.connection = connection;
    }

    interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    DuckDBConnection connection() {
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(sql);
        }
    }

    /// @return rows written
    long write(String sql) throws SQLException {
        note(sql);
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    <T extends @Nullable Object> List<T> ask(String sql, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
