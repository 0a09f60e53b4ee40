package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Sequence;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Methods of dicts.
public final class DictMethods {

    private static final Map<String, BiFunction<Dict, Arguments, Value>> ALL =
            Map.of(
                    "items", (dict, _) -> items(dict),
                    "keys", (dict, _) -> view("dict_keys", List.copyOf(dict.entries().keySet())),
                    "values",
                            (dict, _) -> view("dict_values", List.copyOf(dict.entries().values())),
                    "get", DictMethods::get,
                    "update", DictMethods::update,
                    "pop", DictMethods::pop,
                    "setdefault", DictMethods::setDefault,
                    "copy", (dict, _) -> new Dict(new LinkedHashMap<>(dict.entries())),
                    "clear", (dict, _) -> clear(dict));

    private DictMethods() {}

    static @Nullable Value of(Dict dict, String name) {
        var method = ALL.get(name);
        return method == null ? null : new Method("dict." + name, a -> method.apply(dict, a));
    }

    /// Pairs of key and value.
    public static Value items(Dict dict) {
        return view(
                "dict_items",
                dict.entries().entrySet().stream()
                        .<Value>map(e -> new Tuple(List.of(e.getKey(), e.getValue())))
                        .toList());
    }

    private static Value view(String name, List<Value> values) {
        return new Sequence(name + "([" + Printing.joined(values) + "])", values);
    }

    private static Value get(Dict dict, Arguments arguments) {
        Value found = dict.entries().get(Value.key(arguments.get(0, "key")));
        return found != null ? found : arguments.get(1, "default", Value.NONE);
    }

    /// With the entries of a dict, of pairs, and of names.
    public static Value update(Dict dict, Arguments arguments) {
        arguments.values().forEach(given -> dict.entries().putAll(entries(given)));
        arguments.named().forEach((name, value) -> dict.entries().put(Value.of(name), value));
        return Value.NONE;
    }

    private static Map<Value, Value> entries(Value given) {
        if (given instanceof Dict other) {
            return other.entries();
        }
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (Value pair : Iterating.over(given)) {
            List<Value> two = Iterating.over(pair);
            if (two.size() != 2) {
                throw Failure.of("a dict is made of pairs");
            }
            entries.put(Value.key(two.getFirst()), two.getLast());
        }
        return entries;
    }

    private static Value pop(Dict dict, Arguments arguments) {
        Value found = dict.entries().remove(Value.key(arguments.get(0, "key")));
        if (found == null && !arguments.has(1, "default")) {
            throw Failure.of(Printing.repr(arguments.get(0, "key")) + " is not a key");
        }
        return found != null ? found : arguments.get(1, "default");
    }

    private static Value setDefault(Dict dict, Arguments arguments) {
        return dict.entries()
                .computeIfAbsent(
                        Value.key(arguments.get(0, "key")),
                        _ -> arguments.get(1, "default", Value.NONE));
    }

    private static Value clear(Dict dict) {
        dict.entries().clear();
        return Value.NONE;
    }
}
