package dev.waymark.runtime;

import dev.waymark.applying.Warehouses;
import dev.waymark.project.ProjectConfig;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens each gateway's engine when it is first needed, and closes them all.
final class EngineRoom implements Warehouses, AutoCloseable {

    private final Path folder;
    private final Supplier<ProjectConfig> config;
    private final @Nullable String selected;
    private final Map<String, Warehouse> open = new TreeMap<>();

    EngineRoom(Path folder, Supplier<ProjectConfig> config, @Nullable String selected) {
        this.folder = folder;
        this.config = config;
        this.selected = selected;
    }

    @Override
    public synchronized Warehouse of(@Nullable String gateway) {
        return open.computeIfAbsent(name(gateway), this::open);
    }

    private String name(@Nullable String gateway) {
        String asked =
                gateway != null
                        ? gateway
                        : selected != null ? selected : config.get().defaultGateway();
        return asked.toLowerCase(Locale.ROOT);
    }

    private Warehouse open(String name) {
        ProjectConfig.Gateway gateway = config.get().gateways().get(name);
        if (gateway == null) {
            throw unreachable("Missing gateway with name '" + name + "'.");
        }
        ProjectConfig.Connection connection = gateway.connection();
        if (!connection.type().equals("duckdb")) {
            throw unreachable(
                    "Gateway '"
                            + name
                            + "' is of type "
                            + connection.type()
                            + ", for which Waymark has no adapter yet; it can be planned for, not applied to.");
        }
        return DuckDbWarehouse.open(database(connection), connection.properties());
    }

    private @Nullable Path database(ProjectConfig.Connection connection) {
        Object database = connection.properties().get("database");
        return database == null || database.equals(":memory:")
                ? null
                : folder.resolve(database.toString());
    }

    private static WarehouseFailure unreachable(String message) {
        return new WarehouseFailure(
                WarehouseFailure.Kind.UNREACHABLE, message, new IllegalStateException(message));
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Warehouse::close);
        open.clear();
    }
}
