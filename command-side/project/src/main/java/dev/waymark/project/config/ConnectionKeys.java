package dev.waymark.project.config;

import dev.waymark.project.config.Shape.Keys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The connection types and, for the engines that Waymark reaches, the settings they know
/// (semantics 1.3). Settings of other engines are accepted unread.
final class ConnectionKeys {

    static final List<String> TYPES =
            List.of(
                    "duckdb",
                    "motherduck",
                    "snowflake",
                    "databricks",
                    "bigquery",
                    "gcp_postgres",
                    "redshift",
                    "postgres",
                    "mysql",
                    "mssql",
                    "azuresql",
                    "fabric",
                    "spark",
                    "trino",
                    "clickhouse",
                    "athena",
                    "risingwave",
                    "starrocks",
                    "db2");

    /// Types of a `state_connection` that do as they say; DuckDB's means the file of this machine.
    static final Set<String> STATES = Set.of("postgres", "duckdb");

    private static final Keys SHARED =
            Shape.open(
                    "type",
                    "concurrent_tasks",
                    "register_comments",
                    "pre_ping",
                    "pretty_sql",
                    "schema_differ_overrides",
                    "catalog_type_overrides");

    private static final Keys DUCKDB =
            with(
                    "database",
                    "catalogs",
                    "extensions",
                    "connector_config",
                    "secrets",
                    "filesystems",
                    "token");

    private static final Keys POSTGRES =
            with(
                    "host",
                    "user",
                    "password",
                    "port",
                    "database",
                    "keepalives_idle",
                    "connect_timeout",
                    "role",
                    "sslmode",
                    "application_name");

    private static final Keys TRINO =
            with(
                    "method",
                    "host",
                    "user",
                    "catalog",
                    "port",
                    "http_scheme",
                    "roles",
                    "http_headers",
                    "session_properties",
                    "retries",
                    "timezone",
                    "source",
                    "schema_location_mapping",
                    "timestamp_mapping",
                    "password",
                    "verify",
                    "impersonation_user",
                    "keytab",
                    "krb5_config",
                    "principal",
                    "service_name",
                    "hostname_override",
                    "mutual_authentication",
                    "force_preemptive",
                    "sanitize_mutual_error_response",
                    "delegate",
                    "jwt_token",
                    "client_certificate",
                    "client_private_key",
                    "cert");

    private static final Map<String, Keys> BY_TYPE =
            Map.of("duckdb", DUCKDB, "motherduck", DUCKDB, "postgres", POSTGRES, "trino", TRINO);

    private ConnectionKeys() {}

    static Shape of(String type) {
        Keys known = BY_TYPE.get(type);
        return known == null ? new Shape.Entries(Shape.Scalar.ANYTHING) : known;
    }

    private static Keys with(String... names) {
        TreeMap<String, Shape> known = new TreeMap<>(SHARED.known());
        known.putAll(Shape.open(names).known());
        return new Keys(known);
    }
}
