package dev.waymark.runtime;

import dev.waymark.checking.unittest.TestWarehouses;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig.Connection;
import dev.waymark.project.ProjectConfig.Gateway;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opens an engine for unit tests: the gateway's test connection, or a DuckDB in memory whose
/// catalog is called as the project's is.
///
/// @param folder of the project
record TestEngines(Path folder) implements TestWarehouses {

    /// What DuckDB itself calls a database in memory.
    private static final String MEMORY = "memory";

    @Override
    public Warehouse open(Project project, String name) {
        if (!project.config().gateways().containsKey(name)) {
            String message = "There is no gateway '" + name + "'.";
            throw new WarehouseFailure(
                    Kind.UNREACHABLE, message, new IllegalStateException(message));
        }
        Connection connection = connection(project, name);
        if (connection == null) {
            return DuckDbWarehouse.open(null, inMemory(project.defaultCatalog()));
        }
        DuckDbFiles files = new DuckDbFiles(folder, connection.properties());
        return DuckDbWarehouse.open(files.database(), files.properties());
    }

    @Override
    public @Nullable String obstacle(Project project, String name) {
        Connection connection = connection(project, name);
        return connection == null || connection.type().equals("duckdb")
                ? null
                : "The test connection of gateway '%s' is of type %s; unit tests run on DuckDB alone."
                        .formatted(name, connection.type());
    }

    private static @Nullable Connection connection(Project project, String name) {
        Gateway gateway = project.config().gateways().get(name);
        return gateway == null ? null : gateway.testConnection();
    }

    private static Map<String, Object> inMemory(String catalog) {
        return catalog.isEmpty() || catalog.equals(MEMORY)
                ? Map.of()
                : Map.of("catalogs", Map.of(catalog, ":memory:"));
    }
}
