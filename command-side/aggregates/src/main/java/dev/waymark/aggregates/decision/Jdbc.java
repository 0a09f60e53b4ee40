package dev.waymark.aggregates.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/// The little of JDBC that decision tables need. Connections are closed after each use; inside a
/// unit of work the provider hands out the unit's own connection, whose closing it ignores.
final class Jdbc {

    private static final int KEYS_AT_ONCE = 250;

    private final ConnectionProvider connections;

    Jdbc(ConnectionProvider connections) {
        this.connections = connections;
    }

    /// Makes one value of the current row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Something done with a connection.
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return perform(
                sql,
                connection -> {
                    try (PreparedStatement statement = prepared(connection, sql, parameters);
                            ResultSet rows = statement.executeQuery()) {
                        return read(rows, reader);
                    }
                });
    }

    /// Reads the rows of many keys. Long lists are cut: databases look up short lists by their
    /// index and long ones by reading everything.
    ///
    /// @param sql with `:keys` where the list of keys goes
    <T> List<T> queryKeys(String sql, Reader<T> reader, List<String> keys) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            Object[] some =
                    keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size())).toArray();
            String places = String.join(",", Collections.nCopies(some.length, "?"));
            found.addAll(query(sql.replace(":keys", places), reader, some));
        }
        return found;
    }

    /// @return how many rows changed
    int update(String sql, @Nullable Object... parameters) {
        return perform(
                sql,
                connection -> {
                    try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                        return statement.executeUpdate();
                    }
                });
    }

    /// @return for each row of parameters, how many rows changed
    int[] batch(String sql, List<@Nullable Object[]> rows) {
        return perform(
                sql,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        for (@Nullable Object[] row : rows) {
                            bind(statement, row);
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    }
                });
    }

    void run(List<String> statements) {
        perform(
                "schema",
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                        return statements.size();
                    }
                });
    }

    private <T> T perform(String sql, Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new JdbcException("decision tables: " + sql, failure);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
        List<T> values = new ArrayList<>();
        while (rows.next()) {
            values.add(reader.read(rows));
        }
        return values;
    }
}
