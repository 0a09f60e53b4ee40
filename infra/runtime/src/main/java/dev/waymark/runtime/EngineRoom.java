package dev.waymark.runtime;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.project.ProjectConfig;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import dev.waymark.warehouse.postgres.PostgresWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens each gateway's engine when it is first needed, and closes them all. Gateways that lead to
/// the same place share the engine that was opened first, as DuckDB lets one process have a file
/// once.
final class EngineRoom implements Warehouses, AutoCloseable {

    private final Path folder;
    private final Supplier<ProjectConfig> config;
    private final @Nullable String selected;
    private final Map<String, Warehouse> byName = new TreeMap<>();
    private final Map<String, String> showing = new TreeMap<>();
    private final List<Opened> opened = new ArrayList<>();
    private boolean closed;

    EngineRoom(Path folder, Supplier<ProjectConfig> config, @Nullable String selected) {
        this.folder = folder;
        this.config = config;
        this.selected = selected;
    }

    /// @param places files, or the server and who asks there
    private record Opened(Set<?> places, Warehouse warehouse) {}

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
    public void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("open-warehouse")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> {
                    if (isMade(name(null))) {
                        of(null);
                    }
                });
    }

    /// A server is there, or cannot be reached.
    private boolean isMade(String name) {
        ProjectConfig.Gateway gateway = config.get().gateways().get(name);
        return gateway != null
                && (!gateway.connection().type().equals("duckdb")
                        || new DuckDbFiles(folder, gateway.connection().properties())
                                .all().stream().allMatch(Files::exists));
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

    @Override
    public Set<String> secrets() {
        return Secrets.of(config.get());
    }

    @Override
    public synchronized String showing(@Nullable String gateway) {
        return showing.computeIfAbsent(
                name(gateway), name -> Places.first(places().together(name), name(null)));
    }

    @Override
    public boolean sees(@Nullable String reader, @Nullable String tables) {
        return places().sees(name(reader), name(tables));
    }

    /// What DuckDB would say is known without opening its file, which others may have.
    @Override
    public Optional<PromotionMode> promotionMode(String gateway, Collection<TableName> views) {
        ProjectConfig.Gateway known = config.get().gateways().get(gateway);
        if (known != null && known.connection().type().equals("duckdb")) {
            return Optional.of(DuckDbWarehouse.modeOf(views));
        }
        try {
            return Optional.of(of(gateway).promotionMode(views));
        } catch (WarehouseFailure _) {
            return Optional.empty();
        }
    }

    private Places places() {
        return new Places(folder, config.get().gateways());
    }

    private Warehouse open(String name) {
        if (closed) {
            throw new IllegalStateException("the project has been closed");
        }
        ProjectConfig.Gateway gateway = config.get().gateways().get(name);
        if (gateway == null) {
            throw unreachable("Missing gateway with name '" + name + "'.");
        }
        ProjectConfig.Connection connection = gateway.connection();
        return switch (connection.type()) {
            case "duckdb" -> duckDb(new DuckDbFiles(folder, connection.properties()));
            case "postgres" -> postgres(connection.properties());
            default ->
                    throw unreachable(
                            "Gateway '%s' is of type %s, for which Waymark has no adapter yet; it can be planned for, not applied to."
                                    .formatted(name, connection.type()));
        };
    }

    private Warehouse duckDb(DuckDbFiles files) {
        return shared(
                files.all(), () -> DuckDbWarehouse.open(files.database(), files.properties()));
    }

    private Warehouse postgres(Map<String, Object> properties) {
        List<String> place =
                Stream.of("host", "port", "database", "user", "role")
                        .map(key -> String.valueOf(properties.get(key)))
                        .toList();
        return shared(Set.of(place), () -> PostgresWarehouse.open(properties));
    }

    private Warehouse shared(Set<?> places, Supplier<Warehouse> opening) {
        return opened.stream()
                .filter(other -> !Collections.disjoint(other.places, places))
                .map(Opened::warehouse)
                .findFirst()
                .orElseGet(() -> open(places, opening));
    }

    private Warehouse open(Set<?> places, Supplier<Warehouse> opening) {
        Warehouse warehouse = opening.get();
        opened.add(new Opened(places, warehouse));
        return warehouse;
    }

    private static WarehouseFailure unreachable(String message) {
        return new WarehouseFailure(
                WarehouseFailure.Kind.UNREACHABLE, message, new IllegalStateException(message));
    }

    @Override
    public synchronized void close() {
        closed = true;
        opened.forEach(one -> one.warehouse.close());
        opened.clear();
        byName.clear();
    }
}
