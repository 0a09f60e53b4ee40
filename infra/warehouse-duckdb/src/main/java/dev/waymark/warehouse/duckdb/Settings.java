package dev.waymark.warehouse.duckdb;

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
/// @param engine DuckDB's own settings
record Settings(
        List<Attachment> attachments,
        int concurrency,
        List<String> extensions,
        Map<String, Object> engine) {

    private static final Set<String> UNDERSTOOD =
            Set.of("catalogs", "concurrent_tasks", "extensions", "connector_config");
    // Read by others, or about things that never differ here.
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "type",
                    "database",
                    "register_comments",
                    "pre_ping",
                    "pretty_sql",
                    "schema_differ_overrides",
                    "catalog_type_overrides");

    /// @throws WarehouseFailure when something is asked for that this adapter cannot do
    static Settings of(Map<String, Object> properties) {
        refuseUnknown("A DuckDB connection", properties.keySet(), UNDERSTOOD, WITHOUT_EFFECT);
        List<Attachment> attachments = new ArrayList<>();
        section(properties, "catalogs")
                .forEach((alias, target) -> attachments.add(Attachment.of(alias, target)));
        return new Settings(
                attachments,
                concurrency(properties),
                extensions(properties),
                section(properties, "connector_config"));
    }

    static void refuseUnknown(
            String who, Set<String> given, Set<String> understood, Set<String> without) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(understood);
        unknown.removeAll(without);
        if (!unknown.isEmpty()) {
            throw refusal(
                    "%s cannot have %s; it understands %s."
                            .formatted(who, unknown, new TreeSet<>(understood)));
        }
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
