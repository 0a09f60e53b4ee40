package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Arithmetic;
import dev.waymark.rendering.jinja.value.Casing;
import dev.waymark.rendering.jinja.value.Comparing;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Numbers;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// `value is name(...)`.
final class Tests {

    private static final Map<String, BiPredicate<Value, Arguments>> ALL =
            Map.ofEntries(
                    entry("defined", v -> !(v instanceof Value.Undefined)),
                    entry("undefined", v -> v instanceof Value.Undefined),
                    entry("none", v -> v instanceof Value.None),
                    entry("boolean", v -> v instanceof Value.Truth),
                    entry("true", v -> v.equals(Value.of(true))),
                    entry("false", v -> v.equals(Value.of(false))),
                    entry("integer", v -> v instanceof Value.Int),
                    entry("float", v -> v instanceof Value.Real),
                    entry("number", Numbers::isNumber),
                    entry("string", v -> v instanceof Value.Text),
                    entry("mapping", v -> v instanceof Value.Dict),
                    entry("iterable", Iterating::isIterable),
                    entry("sequence", Iterating::isIterable),
                    entry("callable", v -> v instanceof Value.Thing),
                    entry("lower", v -> Casing.isLower(Printing.text(v))),
                    entry("upper", v -> Casing.isUpper(Printing.text(v))),
                    entry("odd", v -> remainder(v, Value.of(2)).equals(Value.of(1))),
                    entry("even", v -> remainder(v, Value.of(2)).equals(Value.of(0))),
                    entry("filter", v -> Filters.exists(Printing.text(v))),
                    entry("test", v -> Tests.exists(Printing.text(v))),
                    Map.entry(
                            "divisibleby",
                            (v, a) -> remainder(v, a.get(0, "num")).equals(Value.of(0))),
                    Map.entry("in", (v, a) -> Comparing.contains(a.get(0, "seq"), v)),
                    Map.entry("sameas", (v, a) -> v.equals(a.get(0, "other"))));

    private Tests() {}

    private static Map.Entry<String, BiPredicate<Value, Arguments>> entry(
            String name, Predicate<Value> test) {
        return Map.entry(name, (value, _) -> test.test(value));
    }

    private static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    static boolean holds(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "eq", "equalto", "==" -> Comparing.equal(value, arguments.get(0, "other"));
            case "ne", "!=" -> !Comparing.equal(value, arguments.get(0, "other"));
            case "lt", "lessthan", "<" -> order(value, arguments) < 0;
            case "le", "<=" -> order(value, arguments) <= 0;
            case "gt", "greaterthan", ">" -> order(value, arguments) > 0;
            case "ge", ">=" -> order(value, arguments) >= 0;
            default -> named(name, value, arguments);
        };
    }

    private static boolean named(String name, Value value, Arguments arguments) {
        var test = ALL.get(name);
        if (test == null) {
            throw Failure.of("No test named '" + name + "'.");
        }
        return test.test(value, arguments);
    }

    private static int order(Value value, Arguments arguments) {
        return Comparing.order(value, arguments.get(0, "other"), "<");
    }

    private static Value remainder(Value value, Value by) {
        return Arithmetic.apply("%", value, by);
    }
}
