package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// `value | name(...)`.
final class Filters {

    private static final Map<String, BiFunction<Value, Arguments, Value>> ALL = new HashMap<>();

    static {
        ALL.putAll(TextFilters.ALL);
        ALL.putAll(NumberFilters.ALL);
        ALL.putAll(ListFilters.ALL);
        ALL.putAll(ChoiceFilters.ALL);
    }

    private Filters() {}

    static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    static Value apply(String name, Value value, Arguments arguments) {
        var filter = ALL.get(name);
        if (filter == null) {
            throw Failure.of("No filter named '" + name + "'.");
        }
        return filter.apply(value, arguments);
    }
}
