package dev.waymark.runtime;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files that a connection to DuckDB names, relative ones within the project's folder.
record DuckDbFiles(Path folder, Map<String, Object> properties) {

    private static final String MEMORY = ":memory:";
    private static final String CATALOGS = "catalogs";
    private static final String SERVER = "[A-Za-z0-9]{2,}:.*";

    /// @param properties of the connection as written
    DuckDbFiles(Path folder, Map<String, Object> properties) {
        this.folder = folder;
        this.properties = placed(folder, properties);
    }

    /// Null for a database in memory.
    @Nullable Path database() {
        return file(properties.get("database"));
    }

    /// The database and everything attached to it.
    Set<Path> all() {
        Set<Path> files = new LinkedHashSet<>();
        add(files, database());
        catalogs(properties).values().forEach(target -> add(files, file(path(target))));
        return files;
    }

    /// Whether something is attached that is no file of DuckDB's own.
    boolean attachesServers() {
        return catalogs(properties).values().stream()
                .anyMatch(target ->
                        target instanceof Map<?, ?> map && map.containsKey("type")
                                || String.valueOf(path(target)).matches(SERVER));
    }

    private static void add(Set<Path> files, @Nullable Path file) {
        if (file != null) {
            files.add(file);
        }
    }

    private @Nullable Path file(@Nullable Object name) {
        return name == null || name.equals(MEMORY)
                ? null
                : folder.resolve(name.toString()).toAbsolutePath().normalize();
    }

    private static Map<String, Object> placed(Path folder, Map<String, Object> properties) {
        Map<String, Object> placed = new LinkedHashMap<>(properties);
        if (!catalogs(properties).isEmpty()) {
            Map<String, Object> catalogs = new LinkedHashMap<>();
            catalogs(properties)
                    .forEach((alias, target) -> catalogs.put(alias, placed(folder, target)));
            placed.put(CATALOGS, catalogs);
        }
        return placed;
    }

    private static Object placed(Path folder, Object target) {
        if (target instanceof Map<?, ?> map) {
            Map<String, Object> placed = new LinkedHashMap<>();
            map.forEach((key, value) -> placed.put(key.toString(), value));
            placed.computeIfPresent("path", (_, path) -> placed(folder, path));
            return placed;
        }
        String name = target.toString();
        boolean elsewhere = name.equals(MEMORY) || name.matches(SERVER);
        return elsewhere ? name : folder.resolve(name).toString();
    }

    private static Map<String, Object> catalogs(Map<String, Object> properties) {
        Map<String, Object> catalogs = new LinkedHashMap<>();
        if (properties.get(CATALOGS) instanceof Map<?, ?> map) {
            map.forEach((alias, target) -> {
                if (target != null) {
                    catalogs.put(alias.toString(), target);
                }
            });
        }
        return catalogs;
    }

    private static @Nullable Object path(Object target) {
        return target instanceof Map<?, ?> map ? map.get("path") : target;
    }
}
