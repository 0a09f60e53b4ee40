package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Queries that have a name where we are.
record Ctes(Map<String, Output> named) {

    static final Ctes NONE = new Ctes(Map.of());

    Ctes plus(String name, @Nullable List<Column> columns) {
        Map<String, Output> more = new HashMap<>(named);
        more.put(name, new Output(columns));
        return new Ctes(Map.copyOf(more));
    }

    Optional<Output> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// @param columns null when not even the names can be told
    record Output(@Nullable List<Column> columns) {}
}
