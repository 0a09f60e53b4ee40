package dev.waymark.kernel.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a table or view lies in a warehouse, unquoted.
///
/// @param catalog empty when the engine has none, or for its default one
public record TableName(String catalog, String schema, String table)
        implements Comparable<TableName> {

    /// The non-empty parts, catalog first.
    public List<String> parts() {
        List<String> parts = new ArrayList<>(3);
        for (String part : List.of(catalog, schema, table)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    // Plans compare all tables of an environment; what a record has by itself is several times
    // slower.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TableName name
                        && table.equals(name.table)
                        && schema.equals(name.schema)
                        && catalog.equals(name.catalog));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * catalog.hashCode() + schema.hashCode()) + table.hashCode();
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(".", parts());
    }
}
