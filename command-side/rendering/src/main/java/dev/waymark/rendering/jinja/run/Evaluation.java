package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.syntax.Expr;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Arithmetic;
import dev.waymark.rendering.jinja.value.Attributes;
import dev.waymark.rendering.jinja.value.Comparing;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Numbers;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes expressions in a scope.
final class Evaluation {

    private final Budget budget;

    Evaluation(Budget budget) {
        this.budget = budget;
    }

    Value of(Expr expression, Scope scope) {
        budget.step();
        return budget.computed(value(expression, scope));
    }

    private Value value(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.Constant constant -> constant.value();
            case Expr.Name name -> scope.get(name.name());
            case Expr.ListOf list -> Value.list(all(list.items(), scope));
            case Expr.TupleOf tuple -> new Value.Tuple(all(tuple.items(), scope));
            case Expr.DictOf dict -> dict(dict, scope);
            case Expr.Binary binary ->
                    Arithmetic.apply(
                            binary.operator(), of(binary.left(), scope), of(binary.right(), scope));
            case Expr.Negated negated -> Arithmetic.negated(of(negated.value(), scope));
            case Expr.Logical logical -> logical(logical, scope);
            case Expr.Not not -> Value.of(!of(not.value(), scope).isTrue());
            case Expr.Comparison comparison -> Value.of(holds(comparison, scope));
            case Expr.Concatenation parts ->
                    Value.of(
                            all(parts.parts(), scope).stream()
                                    .map(Printing::text)
                                    .collect(Collectors.joining()));
            case Expr.Conditional conditional -> conditional(conditional, scope);
            case Expr.Attribute attribute ->
                    Attributes.attribute(of(attribute.value(), scope), attribute.name());
            case Expr.Item item -> Attributes.item(of(item.value(), scope), of(item.key(), scope));
            case Expr.Slice slice -> slice(slice, scope);
            case Expr.Call call -> call(call, Arguments.NONE, scope);
            case Expr.Filtered filtered -> filtered(filtered, null, scope);
            case Expr.Tested tested -> tested(tested, scope);
        };
    }

    private List<Value> all(List<Expr> expressions, Scope scope) {
        List<Value> values = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> values.add(of(expression, scope)));
        return values;
    }

    private Value dict(Expr.DictOf written, Scope scope) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        written.entries()
                .forEach(e -> entries.put(Value.key(of(e.key(), scope)), of(e.value(), scope)));
        return new Value.Dict(entries);
    }

    private Value logical(Expr.Logical logical, Scope scope) {
        Value left = of(logical.left(), scope);
        return left.isTrue() == logical.and() ? of(logical.right(), scope) : left;
    }

    private boolean holds(Expr.Comparison comparison, Scope scope) {
        Value left = of(comparison.first(), scope);
        for (Expr.Step step : comparison.steps()) {
            Value right = of(step.value(), scope);
            if (!holds(step.operator(), left, right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private static boolean holds(String operator, Value left, Value right) {
        return switch (operator) {
            case "==" -> Comparing.equal(left, right);
            case "!=" -> !Comparing.equal(left, right);
            case "in" -> Comparing.contains(right, left);
            case "not in" -> !Comparing.contains(right, left);
            case "<" -> Comparing.order(left, right, operator) < 0;
            case "<=" -> Comparing.order(left, right, operator) <= 0;
            case ">" -> Comparing.order(left, right, operator) > 0;
            default -> Comparing.order(left, right, operator) >= 0;
        };
    }

    private Value conditional(Expr.Conditional conditional, Scope scope) {
        if (of(conditional.test(), scope).isTrue()) {
            return of(conditional.then(), scope);
        }
        return conditional.otherwise() == null
                ? new Value.Undefined("the inline if-expression has no else")
                : of(conditional.otherwise(), scope);
    }

    private Value slice(Expr.Slice slice, Scope scope) {
        Integer step = bound(slice.step(), scope);
        return Attributes.slice(
                of(slice.value(), scope),
                bound(slice.start(), scope),
                bound(slice.stop(), scope),
                step == null ? 1 : step);
    }

    private @Nullable Integer bound(@Nullable Expr bound, Scope scope) {
        Value value = bound == null ? Value.NONE : of(bound, scope);
        return value instanceof Value.None ? null : Numbers.index(value);
    }

    /// @param more arguments that the call does not write: the caller of a block
    Value call(Expr.Call call, Arguments more, Scope scope) {
        Value function = of(call.function(), scope);
        Arguments written = arguments(call.arguments(), scope);
        Map<String, Value> named = new LinkedHashMap<>(written.named());
        named.putAll(more.named());
        return switch (function) {
            case Value.Thing thing -> thing.call(new Arguments(written.values(), named));
            case Value.Undefined undefined -> throw Failure.of(undefined.why());
            default -> throw Failure.of("'" + function.type() + "' object is not callable");
        };
    }

    Arguments arguments(Expr.Args written, Scope scope) {
        List<Value> values = all(written.values(), scope);
        Map<String, Value> named = new LinkedHashMap<>();
        written.named().forEach(n -> named.put(n.name(), of(n.value(), scope)));
        if (written.spread() != null) {
            values.addAll(Iterating.over(of(written.spread(), scope)));
        }
        if (written.spreadNames() != null
                && of(written.spreadNames(), scope) instanceof Value.Dict dict) {
            dict.entries().forEach((name, value) -> named.put(Printing.text(name), value));
        }
        return new Arguments(values, named);
    }

    /// @param text what a block has written, for the filter that has no value of its own
    Value filtered(Expr.Filtered filtered, @Nullable Value text, Scope scope) {
        Value value =
                switch (filtered.value()) {
                    case null -> text == null ? Value.of("") : text;
                    case Expr.Filtered inner -> filtered(inner, text, scope);
                    case Expr other -> of(other, scope);
                };
        Arguments arguments = arguments(filtered.arguments(), scope);
        return Filters.apply(filtered.name(), value, arguments);
    }

    private Value tested(Expr.Tested tested, Scope scope) {
        Value value = of(tested.value(), scope);
        return Value.of(Tests.holds(tested.name(), value, arguments(tested.arguments(), scope)));
    }
}
