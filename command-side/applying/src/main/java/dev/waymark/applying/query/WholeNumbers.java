package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives whole numbers the type that a query's text tells where the engine has another one: a sum
/// of INT is a BIGINT to SQLMesh and a HUGEINT to DuckDB. Nothing is lost by it: a number that does
/// not fit fails the batch.
final class WholeNumbers {

    private static final Set<String> TYPES =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT");

    private WholeNumbers() {}

    /// @param engine columns as the engine has them
    /// @param text columns as the text tells them; null where it does not
    /// @return null when there is nothing to change
    static @Nullable List<Column> of(List<Column> engine, @Nullable List<Column> text) {
        if (text == null || text.size() != engine.size()) {
            return null;
        }
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < engine.size(); i++) {
            all.add(one(engine.get(i), text.get(i)));
        }
        return all.equals(engine) ? null : List.copyOf(all);
    }

    private static Column one(Column engine, Column text) {
        return type(engine)
                .flatMap(_ -> type(text))
                .map(type -> new Column(engine.name(), type))
                .orElse(engine);
    }

    private static Optional<String> type(Column column) {
        return Optional.ofNullable(column.type())
                .map(type -> type.toUpperCase(Locale.ROOT))
                .map(type -> type.equals("INT") ? "INTEGER" : type)
                .filter(TYPES::contains);
    }
}
