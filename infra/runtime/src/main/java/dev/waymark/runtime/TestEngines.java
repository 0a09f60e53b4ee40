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

/// Opens an engine for unit tests: the gateway's test connection, or a DuckDB in memory whose
/// catalog is called as the project's is.
///
/// @param folder of the project
record TestEngines(Path folder) implements TestWarehouses {

    @Override
    public Warehouse open(Project project, String name) {
        Gateway gateway = project.config().gateways().get(name);
        if (gateway == null) {
            throw unreachable("There is no gateway '" + name + "'.");
        }
        Connection connection = gateway.testConnection();
        if (connection == null) {
            return DuckDbWarehouse.open(null, inMemory(project.defaultCatalog()));
        } else if (!connection.type().equals("duckdb")) {
            throw unreachable(
                    "The test connection of gateway '%s' is of type %s, for which Waymark has no adapter yet."
                            .formatted(name, connection.type()));
        }
        DuckDbFiles files = new DuckDbFiles(folder, connection.properties());
        return DuckDbWarehouse.open(files.database(), files.properties());
    }

    private static Map<String, Object> inMemory(String catalog) {
        return catalog.isEmpty() ? Map.of() : Map.of("catalogs", Map.of(catalog, ":memory:"));
    }

    private static WarehouseFailure unreachable(String message) {
        return new WarehouseFailure(Kind.UNREACHABLE, message, new IllegalStateException(message));
    }
}
