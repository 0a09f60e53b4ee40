package dev.waymark.warehouse.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// The driver's values as plain Java ones.
final class Values {

    private Values() {}

    /// @param type as the driver calls it
    static @Nullable Object plain(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "date" -> row.getObject(at, LocalDate.class);
            case "time" -> row.getObject(at, LocalTime.class);
            case "timetz" -> row.getObject(at, OffsetTime.class);
            case "timestamp" -> row.getObject(at, LocalDateTime.class);
            case "timestamptz" -> row.getObject(at, OffsetDateTime.class);
            case "money" -> row.getString(at);
            default -> plain(row.getObject(at));
        };
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Array array -> list((Object[]) array.getArray());
            case Object[] values -> list(values);
            case Timestamp at -> at.toLocalDateTime();
            case java.sql.Date day -> day.toLocalDate();
            case PGobject other -> other.getValue();
            default -> value;
        };
    }

    private static List<@Nullable Object> list(@Nullable Object[] values) throws SQLException {
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (Object value : values) {
            list.add(plain(value));
        }
        return list;
    }
}
