package dev.waymark.rendering.jinja.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a call hands over.
///
/// @param values by position
/// @param named by name
public record Arguments(List<Value> values, Map<String, Value> named) {

    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    public static Arguments of(Value... values) {
        return new Arguments(List.of(values), Map.of());
    }

    public boolean has(int position, String name) {
        return position < values.size() || named.containsKey(name);
    }

    public Value get(int position, String name) {
        if (position < values.size()) {
            return values.get(position);
        }
        Value value = named.get(name);
        if (value == null) {
            throw Failure.of("missing required argument '" + name + "'");
        }
        return value;
    }

    public Value get(int position, String name, Value otherwise) {
        return has(position, name) ? get(position, name) : otherwise;
    }

    public String text(int position, String name) {
        Value value = get(position, name);
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw Failure.of("'" + name + "' must be str, not " + value.type());
    }

    public String text(int position, String name, String otherwise) {
        return has(position, name) ? Printing.text(get(position, name)) : otherwise;
    }

    public int number(int position, String name) {
        return Numbers.index(get(position, name));
    }

    public int number(int position, String name, int otherwise) {
        return has(position, name) ? number(position, name) : otherwise;
    }

    public boolean is(int position, String name, boolean otherwise) {
        return has(position, name) ? get(position, name).isTrue() : otherwise;
    }

    /// Without the first positions.
    public Arguments from(int position) {
        return new Arguments(
                values.subList(Math.min(position, values.size()), values.size()), named);
    }

    /// With a value in front.
    public Arguments behind(Value first) {
        List<Value> all = new ArrayList<>(values.size() + 1);
        all.add(first);
        all.addAll(values);
        return new Arguments(all, named);
    }
}
