package dev.waymark.runtime;

import dev.waymark.applying.Warehouses;
import dev.waymark.project.ProjectConfig;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens each gateway's engine when it is first needed, and closes them all. Gateways that name the
/// same file share the engine that was opened first, as DuckDB lets one process have a file once.
final class EngineRoom implements Warehouses, AutoCloseable {

    private final Path folder;
    private final Supplier<ProjectConfig> config;
    private final @Nullable String selected;
    private final Map<String, Warehouse> byName = new TreeMap<>();
    private final List<Opened> opened = new ArrayList<>();

    EngineRoom(Path folder, Supplier<ProjectConfig> config, @Nullable String selected) {
        this.folder = folder;
        this.config = config;
        this.selected = selected;
    }

    private record Opened(Set<Path> files, Warehouse warehouse) {}

    @Override
    public synchronized Warehouse of(@Nullable String gateway) {
        String name = name(gateway);
        Warehouse known = byName.get(name);
        if (known == null) {
            known = open(name);
            byName.put(name, known);
        }
        return known;
    }

    @Override
    public String name(@Nullable String gateway) {
        String asked =
                gateway != null
                        ? gateway
                        : selected != null ? selected : config.get().defaultGateway();
        return asked.toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> names() {
        return config.get().gateways().keySet();
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
        return shared(new DuckDbFiles(folder, connection.properties()));
    }

    private Warehouse shared(DuckDbFiles files) {
        return opened.stream()
                .filter(other -> !Collections.disjoint(other.files, files.all()))
                .map(Opened::warehouse)
                .findFirst()
                .orElseGet(() -> open(files));
    }

    private Warehouse open(DuckDbFiles files) {
        Warehouse warehouse = DuckDbWarehouse.open(files.database(), files.properties());
        opened.add(new Opened(files.all(), warehouse));
        return warehouse;
    }

    private static WarehouseFailure unreachable(String message) {
        return new WarehouseFailure(
                WarehouseFailure.Kind.UNREACHABLE, message, new IllegalStateException(message));
    }

    @Override
    public synchronized void close() {
        opened.forEach(one -> one.warehouse.close());
        opened.clear();
        byName.clear();
    }
}
