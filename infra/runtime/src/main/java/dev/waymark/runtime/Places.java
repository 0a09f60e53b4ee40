package dev.waymark.runtime;

import dev.waymark.project.ProjectConfig.Connection;
import dev.waymark.project.ProjectConfig.Gateway;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which gateways of a project lead to the same database, judged by their settings alone.
///
/// @param folder of the project
/// @param gateways by lower-case name
record Places(Path folder, Map<String, Gateway> gateways) {

    private static final Set<String> KNOWN = Set.of("duckdb", "postgres");

    /// A gateway and all that lead where it leads, also by way of each other.
    SortedSet<String> together(String name) {
        SortedSet<String> together = new TreeSet<>(Set.of(name));
        Set<Object> places = new HashSet<>(of(name));
        boolean more = true;
        while (more) {
            more = false;
            for (String other : gateways.keySet()) {
                if (!together.contains(other) && !Collections.disjoint(of(other), places)) {
                    places.addAll(of(other));
                    more = together.add(other);
                }
            }
        }
        return together;
    }

    /// Whether the tables of one can be read at the other; true also when nobody can tell: engines
    /// may share a lake, and DuckDB can attach servers.
    boolean sees(String reader, String tables) {
        return together(reader).contains(tables)
                || !isOurs(reader)
                || !isOurs(tables)
                || attachesServers(reader);
    }

    private boolean isOurs(String name) {
        return type(name).filter(KNOWN::contains).isPresent();
    }

    private boolean attachesServers(String name) {
        return connection(name).filter(c -> c.type().equals("duckdb")).stream()
                .map(c -> new DuckDbFiles(folder, c.properties()))
                .anyMatch(DuckDbFiles::attachesServers);
    }

    /// Files, or the database on a server; empty for one of its own that nobody else can reach.
    private Set<?> of(String name) {
        return connection(name).map(this::place).orElse(Set.of());
    }

    private Set<?> place(Connection connection) {
        return switch (connection.type()) {
            case "duckdb" -> new DuckDbFiles(folder, connection.properties()).all();
            case "postgres" ->
                    Set.of(
                            Stream.of("host", "port", "database")
                                    .map(key -> String.valueOf(connection.properties().get(key)))
                                    .toList());
            default -> Set.of();
        };
    }

    private Optional<String> type(String name) {
        return connection(name).map(Connection::type);
    }

    private Optional<Connection> connection(String name) {
        return Optional.ofNullable(gateways.get(name)).map(Gateway::connection);
    }

    /// The one of them that makes views.
    static String first(SortedSet<String> together, String selected) {
        return together.contains(selected) ? selected : together.first();
    }
}
