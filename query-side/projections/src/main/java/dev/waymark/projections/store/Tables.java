package dev.waymark.projections.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables of one side within one transaction. Statements name tables in braces: `{pointer}`.
public final class Tables implements AutoCloseable {

    private static final int KEYS_AT_ONCE = 100;

    private final Connection connection;
    private final Side side;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, PreparedStatement> appending = new LinkedHashMap<>();

    public Tables(Connection connection, Side side) {
        this.connection = connection;
        this.side = side;
    }

    /// @return how many rows it changed
    public int change(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepared(sql, statements);
            Values.bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new BrokenTables(sql, failed);
        }
    }

    /// The same statement with each list of values, in one go.
    ///
    /// @return how many rows each changed
    public int[] changeEach(String sql, List<@Nullable Object[]> rows) {
        try {
            PreparedStatement statement = prepared(sql, statements);
            for (@Nullable Object[] values : rows) {
                Values.bind(statement, values);
                statement.addBatch();
            }
            return rows.isEmpty() ? new int[0] : statement.executeBatch();
        } catch (SQLException failed) {
            throw new BrokenTables(sql, failed);
        }
    }

    /// Adds a row to a table that no fold reads; it is there once [#flush()] has been called.
    public void append(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepared(sql, appending);
            Values.bind(statement, values);
            statement.addBatch();
        } catch (SQLException failed) {
            throw new BrokenTables(sql, failed);
        }
    }

    /// Writes what was appended.
    public void flush() {
        appending.forEach((sql, statement) -> {
            try {
                statement.executeBatch();
            } catch (SQLException failed) {
                throw new BrokenTables(sql, failed);
            }
        });
    }

    public <T> List<T> read(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        try {
            PreparedStatement statement = prepared(sql, statements);
            Values.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return all(rows, reader);
            }
        } catch (SQLException failed) {
            throw new BrokenTables(sql, failed);
        }
    }

    /// Reads the rows of many keys, a few keys at a time: databases compare each row with a whole
    /// list, so that reading ten thousand rows by one long list takes seconds.
    ///
    /// @param sql with one place, for a list of keys
    public <T> List<T> readEach(String sql, Row.Reader<T> reader, Collection<?> keys) {
        List<Object> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            found.addAll(
                    read(
                            sql,
                            reader,
                            all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size()))));
        }
        return found;
    }

    /// Whole rows of a table by many keys. Going through a table from end to end costs a fraction
    /// of finding each row, so that is done where half of the rows are wanted.
    ///
    /// @param table its name in braces
    /// @param key the column that the keys stand in
    public <T> List<T> readMany(
            String table, String key, Row.Reader<T> reader, Collection<?> keys) {
        String all = "SELECT * FROM " + table;
        return keys.size() > KEYS_AT_ONCE && keys.size() * 2L >= count(table)
                ? among(keys, all, key, reader)
                : readEach(all + " WHERE " + key + " = ANY(?)", reader, keys);
    }

    private long count(String table) {
        return read("SELECT COUNT(*) AS number FROM " + table, row -> row.number("number"))
                .getFirst();
    }

    private <T> List<T> among(Collection<?> keys, String all, String key, Row.Reader<T> reader) {
        Set<String> wanted = keys.stream().map(Object::toString).collect(Collectors.toSet());
        List<T> found = new ArrayList<>(wanted.size());
        read(all, row -> wanted.contains(row.text(key)) && found.add(reader.read(row)));
        return found;
    }

    public <T> Optional<T> readOne(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        return read(sql, reader, values).stream().findFirst();
    }

    private static <T> List<T> all(ResultSet rows, Row.Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
            all.add(reader.read(row));
        }
        return all;
    }

    private PreparedStatement prepared(String sql, Map<String, PreparedStatement> known)
            throws SQLException {
        PreparedStatement statement = known.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(Names.in(sql, side));
            known.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() {
        close(statements);
        close(appending);
    }

    private static void close(Map<String, PreparedStatement> known) {
        known.forEach((sql, statement) -> {
            try {
                statement.close();
            } catch (SQLException failed) {
                throw new BrokenTables(sql, failed);
            }
        });
    }
}
