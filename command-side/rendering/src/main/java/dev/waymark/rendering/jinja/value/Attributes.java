package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Day;
import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Items;
import dev.waymark.rendering.jinja.value.Value.Sequence;
import dev.waymark.rendering.jinja.value.Value.Text;
import dev.waymark.rendering.jinja.value.Value.Thing;
import dev.waymark.rendering.jinja.value.Value.Time;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import dev.waymark.rendering.jinja.value.Value.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `value.name` and `value[key]`. Only what is listed here exists; no value leads out of a
/// template.
public final class Attributes {

    private Attributes() {}

    /// A method or attribute, else an item of that name, else undefined.
    public static Value attribute(Value value, String name) {
        Value method = own(value, name);
        if (method != null) {
            return method;
        }
        return value instanceof Dict ? item(value, Value.of(name)) : missing(value, name);
    }

    private static @Nullable Value own(Value value, String name) {
        return switch (value) {
            case Text text -> TextMethods.of(text.text(), name);
            case Items items -> ListMethods.of(items.values(), name);
            case Tuple tuple -> ListMethods.reading(tuple.values(), name);
            case Dict dict -> DictMethods.of(dict, name);
            case Day day -> TimeMethods.of(day, name);
            case Time time -> TimeMethods.of(time, name);
            case Thing thing -> thing.attribute(name);
            case Undefined undefined -> throw Failure.of(undefined.why());
            default -> null;
        };
    }

    private static Value missing(Value value, String name) {
        return new Undefined("'" + value.type() + " object' has no attribute '" + name + "'");
    }

    /// An item, else an attribute where the key is a text, else undefined.
    public static Value item(Value value, Value key) {
        Value found =
                switch (value) {
                    case Dict dict -> dict.entries().get(Value.key(key));
                    case Text _, Items _, Tuple _, Sequence _ ->
                            Numbers.isWhole(key) ? at(value, Numbers.index(key)) : null;
                    case Undefined undefined -> throw Failure.of(undefined.why());
                    default -> null;
                };
        if (found != null) {
            return found;
        }
        @Nullable Value method = key instanceof Text name ? own(value, name.text()) : null;
        return method != null ? method : missing(value, Printing.text(key));
    }

    private static @Nullable Value at(Value value, int index) {
        List<Value> values = value instanceof Items items ? items.values() : Iterating.over(value);
        int place = index < 0 ? index + values.size() : index;
        return place >= 0 && place < values.size() ? values.get(place) : null;
    }

    /// `value[start:stop:step]`.
    public static Value slice(
            Value value, @Nullable Integer start, @Nullable Integer stop, int step) {
        List<Value> all = Iterating.over(value);
        if (step == 0) {
            throw Failure.of("slice step cannot be zero");
        }
        int size = all.size();
        int from = bound(start, step > 0 ? 0 : size - 1, size, step);
        int to = bound(stop, step > 0 ? size : -1, size, step);
        List<Value> part = new ArrayList<>();
        for (int i = from; step > 0 ? i < to : i > to; i += step) {
            part.add(all.get(i));
        }
        return sameSort(value, part);
    }

    private static int bound(@Nullable Integer given, int otherwise, int size, int step) {
        if (given == null) {
            return otherwise;
        }
        int place = given < 0 ? given + size : given;
        int low = step > 0 ? 0 : -1;
        return Math.clamp(place, low, step > 0 ? size : size - 1);
    }

    private static Value sameSort(Value value, List<Value> part) {
        return switch (value) {
            case Text _ -> Value.of(String.join("", part.stream().map(Printing::text).toList()));
            case Tuple _ -> new Tuple(part);
            default -> new Items(part);
        };
    }
}
