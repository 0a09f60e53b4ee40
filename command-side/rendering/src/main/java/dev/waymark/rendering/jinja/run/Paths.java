package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Attributes;
import dev.waymark.rendering.jinja.value.Value;
import java.util.function.UnaryOperator;

/// The `attribute` that filters take: a name, a position, or several with points between.
final class Paths {

    private Paths() {}

    /// The value itself where no attribute is asked for.
    static UnaryOperator<Value> of(Arguments arguments, int position) {
        Value attribute = arguments.get(position, "attribute", Value.NONE);
        Value otherwise = arguments.get(Integer.MAX_VALUE, "default", Value.NONE);
        return attribute instanceof Value.None
                ? UnaryOperator.identity()
                : value -> walked(value, attribute, otherwise);
    }

    private static Value walked(Value value, Value attribute, Value otherwise) {
        Value found = along(value, attribute);
        boolean missing = found instanceof Value.Undefined && !(otherwise instanceof Value.None);
        return missing ? otherwise : found;
    }

    static Value along(Value value, Value attribute) {
        if (!(attribute instanceof Value.Text path)) {
            return Attributes.item(value, attribute);
        }
        Value found = value;
        for (String step : path.text().split("\\.")) {
            found = Attributes.item(found, key(step));
        }
        return found;
    }

    private static Value key(String step) {
        return step.matches("\\d{1,9}") ? Value.of(Long.parseLong(step)) : Value.of(step);
    }
}
