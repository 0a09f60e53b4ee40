package dev.waymark.aggregates.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/// The little of JDBC that decision tables need. Connections are closed after each use; inside a
/// unit of work the provider hands out the unit's own connection, whose closing it ignores.
final class Jdbc {

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

    /// @param parameters scalars; a collection of texts becomes an array
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
                            bind(connection, statement, row);
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
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Collection<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("varchar", texts.toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
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
