package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression.
public sealed interface Expr {

    record Constant(Value value) implements Expr {}

    record Name(String name) implements Expr {}

    record ListOf(List<Expr> items) implements Expr {}

    record TupleOf(List<Expr> items) implements Expr {}

    record DictOf(List<Entry> entries) implements Expr {}

    record Entry(Expr key, Expr value) {}

    /// `a + b`.
    record Binary(String operator, Expr left, Expr right) implements Expr {}

    record Negated(Expr value) implements Expr {}

    /// `a and b`, `a or b`: one of the two values.
    record Logical(boolean and, Expr left, Expr right) implements Expr {}

    record Not(Expr value) implements Expr {}

    /// `a < b <= c`.
    record Comparison(Expr first, List<Step> steps) implements Expr {}

    /// @param operator `in` and `not in` among them
    record Step(String operator, Expr value) {}

    /// `a ~ b`.
    record Concatenation(List<Expr> parts) implements Expr {}

    /// `a if test else b`.
    record Conditional(Expr test, Expr then, @Nullable Expr otherwise) implements Expr {}

    /// `value.name`.
    record Attribute(Expr value, String name) implements Expr {}

    /// `value[key]`.
    record Item(Expr value, Expr key) implements Expr {}

    /// `value[start:stop:step]`.
    record Slice(Expr value, @Nullable Expr start, @Nullable Expr stop, @Nullable Expr step)
            implements Expr {}

    record Call(Expr function, Args arguments) implements Expr {}

    /// `value | name(arguments)`; no value in front of a block's filter.
    record Filtered(@Nullable Expr value, String name, Args arguments) implements Expr {}

    /// `value is name(arguments)`.
    record Tested(Expr value, String name, Args arguments) implements Expr {}

    /// Arguments of a call.
    ///
    /// @param spread `*list`
    /// @param spreadNames `**dict`
    record Args(
            List<Expr> values,
            List<Named> named,
            @Nullable Expr spread,
            @Nullable Expr spreadNames) {

        static final Args NONE = new Args(List.of(), List.of(), null, null);

        static Args of(Expr value) {
            return new Args(List.of(value), List.of(), null, null);
        }
    }

    record Named(String name, Expr value) {}
}
