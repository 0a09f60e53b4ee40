package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.ConnectionKeys;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A further database file under a name of its own.
///
/// @param path of the file, or `:memory:`
record Attachment(String alias, String path, boolean readOnly) {

    private static final ConnectionKeys KEYS =
            new ConnectionKeys(Set.of("path", "read_only"), Set.of("type"));

    /// @param target a path, or a map with one
    static Attachment of(String alias, Object target) {
        if (target instanceof Map<?, ?> map) {
            return of(alias, map);
        }
        return new Attachment(alias, local(alias, target), false);
    }

    private static Attachment of(String alias, Map<?, ?> map) {
        Set<String> keys = new HashSet<>();
        map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        Object type = map.get("type");
        if (type != null && !type.toString().equalsIgnoreCase("duckdb")) {
            throw Settings.refusal(
                    "Catalog '%s' is of type %s, which needs a DuckDB extension; only files of DuckDB can be attached."
                            .formatted(alias, type));
        }
        KEYS.refuseOthers("Catalog '" + alias + "'", keys);
        boolean readOnly = "true".equalsIgnoreCase(String.valueOf(map.get("read_only")));
        return new Attachment(alias, local(alias, map.get("path")), readOnly);
    }

    private static String local(String alias, @Nullable Object path) {
        if (path == null) {
            throw Settings.refusal("Catalog '%s' has no path.".formatted(alias));
        }
        if (path.toString().matches("[A-Za-z0-9]{2,}:.*")) {
            throw Settings.refusal(
                    "Catalog '%s' is reached by '%s', which needs a DuckDB extension; only files of DuckDB can be attached."
                            .formatted(alias, path.toString().replaceAll(":.*", ":")));
        }
        return path.toString();
    }

    String statement() {
        return "ATTACH %s AS %s%s"
                .formatted(Sql.literal(path), Sql.quoted(alias), readOnly ? " (READ_ONLY)" : "");
    }
}
