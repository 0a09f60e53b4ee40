package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.ConnectionKeys;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a gateway says of its connection (semantics 1.3).
///
/// @param connectTimeout seconds
/// @param keepAlive whether idle connections are kept awake
/// @param role whose rights are used; null for the user's own
/// @param concurrency batches at the same time
/// @param comments whether descriptions become comments
record Settings(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        int connectTimeout,
        boolean keepAlive,
        @Nullable String role,
        @Nullable String sslMode,
        String applicationName,
        int concurrency,
        boolean comments) {

    private static final ConnectionKeys KEYS =
            new ConnectionKeys(
                    Set.of(
                            "host",
                            "port",
                            "database",
                            "user",
                            "password",
                            "connect_timeout",
                            "keepalives_idle",
                            "role",
                            "sslmode",
                            "application_name",
                            "concurrent_tasks",
                            "register_comments"),
                    ConnectionKeys.WITHOUT_EFFECT);

    /// @throws WarehouseFailure when something is missing or cannot be had here
    static Settings of(Map<String, Object> properties) {
        KEYS.refuseOthers("A PostgreSQL connection", properties.keySet());
        return new Settings(
                needed(properties, "host"),
                number(properties, "port", 5432),
                needed(properties, "database"),
                needed(properties, "user"),
                text(properties, "password"),
                number(properties, "connect_timeout", 10),
                properties.get("keepalives_idle") != null,
                text(properties, "role"),
                text(properties, "sslmode"),
                text(properties, "application_name") instanceof String name ? name : "waymark",
                number(properties, "concurrent_tasks", 4),
                !"false".equalsIgnoreCase(text(properties, "register_comments")));
    }

    /// Where it is, for people.
    String server() {
        return "%s:%d/%s".formatted(host, port, database);
    }

    private static String needed(Map<String, Object> properties, String key) {
        String given = text(properties, key);
        if (given == null) {
            throw refusal("A PostgreSQL connection needs '%s'.".formatted(key));
        }
        return given;
    }

    private static int number(Map<String, Object> properties, String key, int otherwise) {
        String given = text(properties, key);
        if (given == null) {
            return otherwise;
        }
        if (given.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(given);
        }
        throw refusal("%s is a number from 1 on, not '%s'.".formatted(key, given));
    }

    private static @Nullable String text(Map<String, Object> properties, String key) {
        Object given = properties.get(key);
        return given == null || given.toString().isEmpty() ? null : given.toString();
    }

    private static WarehouseFailure refusal(String message) {
        return new WarehouseFailure(Kind.UNREACHABLE, message);
    }

    /// Without the password.
    @Override
    public String toString() {
        return server();
    }
}
