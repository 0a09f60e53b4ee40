package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Attributes;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Value;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Filters that take other filters, tests or values in place of what they are given.
final class ChoiceFilters {

    static final Map<String, BiFunction<Value, Arguments, Value>> ALL =
            Map.of(
                    "default", ChoiceFilters::otherwise,
                    "d", ChoiceFilters::otherwise,
                    "attr", (value, a) -> Attributes.attribute(value, a.text(0, "name")),
                    "map", ChoiceFilters::map,
                    "select", (value, a) -> select(value, a, false, true),
                    "reject", (value, a) -> select(value, a, false, false),
                    "selectattr", (value, a) -> select(value, a, true, true),
                    "rejectattr", (value, a) -> select(value, a, true, false));

    private ChoiceFilters() {}

    private static Value otherwise(Value value, Arguments arguments) {
        boolean falsy = arguments.is(1, "boolean", false) && !value.isTrue();
        return value instanceof Value.Undefined || falsy
                ? arguments.get(0, "default_value", Value.of(""))
                : value;
    }

    private static Value map(Value value, Arguments arguments) {
        boolean attribute = arguments.values().isEmpty();
        UnaryOperator<Value> each =
                attribute
                        ? Paths.of(arguments, Integer.MAX_VALUE)
                        : filter(arguments.text(0, "filter"), arguments.from(1));
        return ListFilters.generated(Iterating.over(value).stream().map(each).toList());
    }

    private static UnaryOperator<Value> filter(String name, Arguments arguments) {
        return value -> Filters.apply(name, value, arguments);
    }

    /// @param attribute whether the first argument is the attribute that is tested
    /// @param keep what a test that holds means
    private static Value select(Value value, Arguments arguments, boolean attribute, boolean keep) {
        int first = attribute ? 1 : 0;
        UnaryOperator<Value> part =
                attribute
                        ? item -> Paths.along(item, arguments.get(0, "attr"))
                        : UnaryOperator.identity();
        Predicate<Value> test = test(arguments.from(first));
        return ListFilters.generated(
                Iterating.over(value).stream()
                        .filter(item -> test.test(part.apply(item)) == keep)
                        .toList());
    }

    /// Whether a value counts as true where no test is named.
    private static Predicate<Value> test(Arguments arguments) {
        if (arguments.values().isEmpty()) {
            return Value::isTrue;
        }
        String name = arguments.text(0, "test");
        return value -> Tests.holds(name, value, arguments.from(1));
    }
}
