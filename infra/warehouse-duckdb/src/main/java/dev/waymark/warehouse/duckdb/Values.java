package dev.waymark.warehouse.duckdb;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/// The driver's values as plain Java ones.
final class Values {

    private Values() {}

    static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Timestamp at -> at.toLocalDateTime();
            case Array array -> list((Object[]) array.getArray());
            case DuckDBStruct struct -> map(struct.getMap());
            case Map<?, ?> map -> map(map);
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

    private static Map<Object, @Nullable Object> map(Map<?, ?> values) throws SQLException {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            map.put(entry.getKey(), plain(entry.getValue()));
        }
        return map;
    }
}
