package dev.waymark.project.kind;

import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a kind takes from the project and the model around it.
///
/// @param fold brings an identifier into the dialect's case, quotes removed
/// @param sql writes an expression, a column in the dialect's case
/// @param render expands the macros of a value
/// @param timeColumnFormat of time columns that name none
/// @param onDestructive the project's default; null for none
/// @param onAdditive the project's default; null for none
/// @param batchConcurrency the project's default; null for none
public record KindSurroundings(
        UnaryOperator<String> fold,
        Function<Value, String> sql,
        UnaryOperator<Value> render,
        String timeColumnFormat,
        @Nullable OnChange onDestructive,
        @Nullable OnChange onAdditive,
        @Nullable Integer batchConcurrency) {

    /// The expression as SQL, a column in the dialect's case.
    String expression(Value value) {
        return sql.apply(value);
    }

    /// A column's name without quotes, in the dialect's case.
    String column(Value value) {
        return value.isName() ? fold.apply(value.raw()) : value.text();
    }

    List<String> uniqueKey(Block block, String kind) {
        List<String> key = block.items("unique_key").stream().map(this::expression).toList();
        if (key.isEmpty()) {
            block.findings()
                    .error(
                            "unique-key-missing",
                            kind + " needs a unique key.",
                            "Add `unique_key <column>` or `unique_key (<column>, ...)` to the kind.",
                            block.placeOf("unique_key"));
        }
        return key;
    }
}
