package dev.waymark.rendering.jinja.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Methods of lists and tuples.
final class ListMethods {

    private static final Map<String, BiFunction<List<Value>, Arguments, Value>> READING =
            Map.of(
                    "index",
                    (list, a) -> index(list, a.get(0, "value")),
                    "count",
                    (list, a) ->
                            Value.of(
                                    list.stream()
                                            .filter(v -> Comparing.equal(v, a.get(0, "value")))
                                            .count()));

    private static final Map<String, BiFunction<List<Value>, Arguments, Value>> CHANGING =
            Map.of(
                    "append", (list, a) -> add(list, List.of(a.get(0, "object"))),
                    "extend", (list, a) -> add(list, Iterating.over(a.get(0, "iterable"))),
                    "insert", ListMethods::insert,
                    "pop", ListMethods::pop,
                    "remove", ListMethods::remove,
                    "sort", ListMethods::sort,
                    "reverse", (list, _) -> reverse(list),
                    "clear", (list, _) -> clear(list),
                    "copy", (list, _) -> Value.list(list));

    private ListMethods() {}

    static @Nullable Value of(List<Value> list, String name) {
        var method = CHANGING.get(name);
        return method == null
                ? reading(list, name)
                : new Method("list." + name, a -> method.apply(list, a));
    }

    static @Nullable Value reading(List<Value> list, String name) {
        var method = READING.get(name);
        return method == null ? null : new Method("list." + name, a -> method.apply(list, a));
    }

    private static Value add(List<Value> list, List<Value> values) {
        list.addAll(values);
        return Value.NONE;
    }

    private static Value index(List<Value> list, Value value) {
        return Value.of(
                IntStream.range(0, list.size())
                        .filter(i -> Comparing.equal(list.get(i), value))
                        .findFirst()
                        .orElseThrow(() -> Failure.of(Printing.repr(value) + " is not in list")));
    }

    private static Value insert(List<Value> list, Arguments arguments) {
        int index = arguments.number(0, "index");
        int place = index < 0 ? index + list.size() : index;
        list.add(Math.clamp(place, 0, list.size()), arguments.get(1, "object"));
        return Value.NONE;
    }

    private static Value pop(List<Value> list, Arguments arguments) {
        int index = arguments.number(0, "index", -1);
        int place = index < 0 ? index + list.size() : index;
        if (place < 0 || place >= list.size()) {
            throw Failure.of("pop index out of range");
        }
        return list.remove(place);
    }

    private static Value remove(List<Value> list, Arguments arguments) {
        list.remove(Numbers.index(index(list, arguments.get(0, "value"))));
        return Value.NONE;
    }

    private static Value sort(List<Value> list, Arguments arguments) {
        List<Value> sorted = new ArrayList<>(list);
        Comparator<Value> order = (a, b) -> Comparing.order(a, b, "<");
        sorted.sort(arguments.is(Integer.MAX_VALUE, "reverse", false) ? order.reversed() : order);
        Collections.copy(list, sorted);
        return Value.NONE;
    }

    private static Value reverse(List<Value> list) {
        Collections.reverse(list);
        return Value.NONE;
    }

    private static Value clear(List<Value> list) {
        list.clear();
        return Value.NONE;
    }
}
