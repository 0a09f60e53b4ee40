package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Items;
import dev.waymark.rendering.jinja.value.Value.Sequence;
import dev.waymark.rendering.jinja.value.Value.Text;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import dev.waymark.rendering.jinja.value.Value.Undefined;
import java.util.List;

/// What a `for` goes over.
public final class Iterating {

    private Iterating() {}

    public static boolean isIterable(Value value) {
        return switch (value) {
            case Text _, Items _, Tuple _, Sequence _, Dict _, Undefined _ -> true;
            default -> false;
        };
    }

    /// The items at this moment: of a text its characters, of a dict its keys.
    public static List<Value> over(Value value) {
        return switch (value) {
            case Text text -> characters(text.text());
            case Items items -> List.copyOf(items.values());
            case Tuple tuple -> tuple.values();
            case Sequence sequence -> sequence.values();
            case Dict dict -> List.copyOf(dict.entries().keySet());
            case Undefined _ -> List.of();
            default -> throw Failure.of("'" + value.type() + "' object is not iterable");
        };
    }

    private static List<Value> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).map(Value::of).toList();
    }

    public static int length(Value value) {
        return switch (value) {
            case Text text -> text.text().codePointCount(0, text.text().length());
            case Items _, Tuple _, Sequence _, Dict _, Undefined _ -> over(value).size();
            default -> throw Failure.of("object of type '" + value.type() + "' has no len()");
        };
    }
}
