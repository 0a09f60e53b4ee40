package dev.waymark.projections.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Hands values of the kernel to a statement.
final class Values {

    private Values() {}

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case Instant moment -> statement.setLong(place, Micros.of(moment));
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Boolean flag -> statement.setBoolean(place, flag);
            case Enum<?> one -> statement.setString(place, one.name());
            case Collection<?> many ->
                    statement.setArray(
                            place,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "VARCHAR",
                                            many.stream().map(Object::toString).toArray()));
            default -> statement.setString(place, value.toString());
        }
    }
}
