package dev.waymark.planning.check;

import dev.waymark.kernel.model.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a table would lose and gain to take another shape.
///
/// @param lost columns that go; on DuckDB also those whose type changes, because there they are
///   dropped and added
/// @param gained columns that come
record ColumnChange(List<String> lost, List<String> gained) {

    static ColumnChange between(List<Column> before, List<Column> after, String dialect) {
        boolean retypes = !dialect.equals("duckdb");
        return new ColumnChange(missing(before, after, retypes), missing(after, before, retypes));
    }

    private static List<String> missing(List<Column> from, List<Column> in, boolean retypes) {
        Map<String, Column> there =
                in.stream().collect(Collectors.toMap(Column::name, c -> c, (first, _) -> first));
        return from.stream()
                .filter(column -> !isKept(column, there.get(column.name()), retypes))
                .map(Column::name)
                .toList();
    }

    private static boolean isKept(Column column, @Nullable Column other, boolean retypes) {
        return other != null && (retypes || isSameType(column, other));
    }

    /// A type that nobody knows is taken to be the same.
    private static boolean isSameType(Column column, Column other) {
        Optional<String> own = type(column);
        return own.isEmpty() || type(other).isEmpty() || own.equals(type(other));
    }

    private static Optional<String> type(Column column) {
        return Optional.ofNullable(column.type())
                .map(type -> type.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
    }
}
