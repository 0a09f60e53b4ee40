package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.ConnectionKeys;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a gateway says of its connection (semantics 1.3), as far as this adapter can do it.
///
/// @param concurrency batches at the same time
/// @param comments whether descriptions become comments
/// @param engine DuckDB's own settings
record Settings(
        List<Attachment> attachments,
        int concurrency,
        boolean comments,
        List<String> extensions,
        Map<String, Object> engine) {

    private static final ConnectionKeys KEYS =
            new ConnectionKeys(
                    Set.of(
                            "catalogs",
                            "concurrent_tasks",
                            "register_comments",
                            "extensions",
                            "connector_config"),
                    withDatabase());

    /// @throws WarehouseFailure when something is asked for that this adapter cannot do
    static Settings of(Map<String, Object> properties) {
        KEYS.refuseOthers("A DuckDB connection", properties.keySet());
        List<Attachment> attachments = new ArrayList<>();
        section(properties, "catalogs")
                .forEach((alias, target) -> attachments.add(Attachment.of(alias, target)));
        return new Settings(
                attachments,
                concurrency(properties),
                !String.valueOf(properties.get("register_comments")).equalsIgnoreCase("false"),
                extensions(properties),
                section(properties, "connector_config"));
    }

    /// The database is opened by whoever asks for the adapter.
    private static Set<String> withDatabase() {
        Set<String> keys = new TreeSet<>(ConnectionKeys.WITHOUT_EFFECT);
        keys.add("database");
        return keys;
    }

    static WarehouseFailure refusal(String message) {
        return new WarehouseFailure(Kind.UNREACHABLE, message);
    }

    private static int concurrency(Map<String, Object> properties) {
        Object given = properties.get("concurrent_tasks");
        if (given == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (given.toString().matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(given.toString());
        }
        throw refusal("concurrent_tasks is a number from 1 on, not '%s'.".formatted(given));
    }

    private static List<String> extensions(Map<String, Object> properties) {
        Object given = properties.getOrDefault("extensions", List.of());
        if (!(given instanceof Collection<?> list)) {
            throw refusal("extensions is a list.");
        }
        return list.stream().map(Settings::extension).toList();
    }

    private static String extension(Object entry) {
        return entry instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : entry.toString();
    }

    private static Map<String, Object> section(Map<String, Object> properties, String key) {
        Map<String, Object> section = new LinkedHashMap<>();
        switch (properties.getOrDefault(key, Map.of())) {
            case Map<?, ?> map -> map.forEach((k, v) -> section.put(String.valueOf(k), v));
            default -> throw refusal(key + " is a map from names to values.");
        }
        return section;
    }
}
