package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query whose columns say where they come from.
///
/// @param columns what it puts out; null when not even the names can be told
record Resolved(Node query, @Nullable List<Column> columns) {

    /// Other names for the first columns.
    static @Nullable List<Column> renamed(@Nullable List<Column> columns, List<String> names) {
        if (names.isEmpty()) {
            return columns;
        }
        List<Column> old = columns == null ? List.of() : columns;
        List<Column> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(new Column(names.get(i), i < old.size() ? old.get(i).type() : null));
        }
        if (old.size() > names.size()) {
            renamed.addAll(old.subList(names.size(), old.size()));
        }
        return renamed;
    }
}
