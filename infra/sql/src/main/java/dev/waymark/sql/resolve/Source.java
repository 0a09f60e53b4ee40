package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item of FROM, as columns see it.
///
/// @param alias folded; what stands in front of its columns
/// @param table full name of the table; empty for anything else
/// @param renamed whether an alias hides the table's own name
/// @param columns null when they are not known
/// @param tested whether rows are only looked for in it, as SEMI and ANTI joins do; a star does not
///   show its columns
record Source(
        String alias,
        List<String> table,
        boolean renamed,
        @Nullable List<Column> columns,
        boolean tested) {

    boolean isKnown() {
        return columns != null;
    }

    /// Whether its only column has its own name, so that what follows is a field of that.
    boolean isColumn() {
        return columns != null && columns.size() == 1 && table.isEmpty() && has(alias);
    }

    boolean has(String column) {
        return find(column).isPresent();
    }

    Optional<Column> find(String column) {
        if (columns != null) {
            for (Column each : columns) {
                if (each.name().equals(column)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether these are the last parts of the table's name: `raw.t` of `memory.raw.t`.
    boolean isTable(List<String> parts) {
        int from = table.size() - parts.size();
        return !renamed && from >= 0 && table.subList(from, table.size()).equals(parts);
    }
}
