package dev.waymark.project.python;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Property;
import dev.waymark.project.header.Value;
import dev.waymark.project.python.PythonFile.Decorated;
import dev.waymark.project.python.PythonValue.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// What `@model(...)` declares.
///
/// @param properties as in a MODEL block
/// @param computed arguments that only running the file could tell, in order
/// @param sql whether the function returns a query
/// @param function what it stands in front of
public record ModelDecorator(
        List<Property> properties, List<String> computed, boolean sql, Decorated function) {

    /// Statements count as a part of the code.
    private static final Set<String> ELSEWHERE =
            Set.of("is_sql", "pre_statements", "post_statements", "on_virtual_update");

    public static ModelDecorator of(Decorated function, Origin origin) {
        List<Property> properties = new ArrayList<>();
        List<String> computed = new ArrayList<>();
        arguments(function)
                .forEach((name, value) -> {
                    String property = name.toLowerCase(Locale.ROOT);
                    if (!value.isTold() || (value.isNamed() && !property.equals("kind"))) {
                        computed.add(property);
                    } else if (!ELSEWHERE.contains(property) && !isNothing(value)) {
                        properties.add(property(property, value, origin, function.at()));
                    }
                });
        return new ModelDecorator(properties, computed, isSql(function), function);
    }

    private static SequencedMap<String, PythonValue> arguments(Decorated function) {
        SequencedMap<String, PythonValue> arguments = new LinkedHashMap<>();
        if (!function.decorator().arguments().isEmpty()) {
            arguments.put("name", function.decorator().arguments().getFirst());
        }
        arguments.putAll(function.decorator().named());
        return arguments;
    }

    private static Property property(String name, PythonValue value, Origin origin, Location at) {
        String text = DecoratorTexts.of(name, value);
        return new Property(name, Value.scan(text, origin, at), at);
    }

    private static boolean isNothing(PythonValue value) {
        return value instanceof Literal literal && literal.text().equals("null");
    }

    private static boolean isSql(Decorated function) {
        Map<String, PythonValue> named = function.decorator().named();
        return named.get("is_sql") instanceof Literal literal && literal.text().equals("true");
    }
}
