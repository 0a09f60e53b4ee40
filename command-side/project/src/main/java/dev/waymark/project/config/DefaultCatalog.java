package dev.waymark.project.config;

import dev.waymark.project.ProjectConfig.Connection;
import java.nio.file.Path;
import java.util.Map;

/// The catalog in front of names that have none, as far as the connection's settings tell.
final class DefaultCatalog {

    private static final String MEMORY = "memory";

    private DefaultCatalog() {}

    /// Empty for engines without catalogs, and where only the engine could tell.
    static String of(Connection connection) {
        return switch (connection.type()) {
            case "duckdb" -> duckDb(connection);
            case "motherduck" -> text(connection, "database", "my_db").replaceFirst("^md:", "");
            case "gcp_postgres" -> text(connection, "db", "");
            case "bigquery" -> text(connection, "project", "");
            case "databricks" -> text(connection, "catalog", "hive_metastore");
            case "trino" -> text(connection, "catalog", "");
            case "spark" -> text(connection, "catalog", "spark_catalog");
            case "athena" -> text(connection, "catalog_name", "awsdatacatalog");
            case "mysql", "clickhouse", "starrocks" -> "";
            default -> text(connection, "database", "");
        };
    }

    /// The first of several attached catalogs, else the stem of the file.
    private static String duckDb(Connection connection) {
        if (connection.properties().get("catalogs") instanceof Map<?, ?> catalogs
                && !catalogs.isEmpty()) {
            return String.valueOf(catalogs.keySet().iterator().next());
        }
        String database = text(connection, "database", ":memory:");
        return database.isEmpty() || database.equals(":memory:") ? MEMORY : stem(database);
    }

    private static String stem(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    private static String text(Connection connection, String key, String otherwise) {
        Object value = connection.properties().get(key);
        return value == null ? otherwise : value.toString();
    }
}
