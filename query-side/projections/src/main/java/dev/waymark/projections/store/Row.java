package dev.waymark.projections.store;

import dev.waymark.kernel.snapshot.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The row that is being read, in the kernel's types.
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /// How one row becomes a value.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    public boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public Instant moment(String column) throws SQLException {
        return Micros.moment(row.getLong(column));
    }

    public @Nullable Instant momentOrNull(String column) throws SQLException {
        Long micros = numberOrNull(column);
        return micros == null ? null : Micros.moment(micros);
    }

    public <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    /// The name in three columns that begin with `prefix`; null when they are null.
    public @Nullable TableName tableOrNull(String prefix) throws SQLException {
        String table = row.getString(prefix + "_name");
        return table == null
                ? null
                : new TableName(
                        row.getString(prefix + "_catalog"),
                        row.getString(prefix + "_schema"),
                        table);
    }
}
