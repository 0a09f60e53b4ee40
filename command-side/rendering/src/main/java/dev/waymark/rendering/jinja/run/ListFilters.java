package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Arithmetic;
import dev.waymark.rendering.jinja.value.DictMethods;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Filters over lists and dicts.
final class ListFilters {

    private static final int MOST_FILLED = 10_000;

    static final Map<String, BiFunction<Value, Arguments, Value>> ALL =
            Map.ofEntries(
                    Map.entry("join", ListFilters::join),
                    Map.entry("first", (v, _) -> first(Iterating.over(v))),
                    Map.entry("last", (v, _) -> first(Iterating.over(v).reversed())),
                    Map.entry("length", (v, _) -> Value.of(Iterating.length(v))),
                    Map.entry("count", (v, _) -> Value.of(Iterating.length(v))),
                    Map.entry("list", (v, _) -> Value.list(Iterating.over(v))),
                    Map.entry("reverse", (v, _) -> reverse(v)),
                    Map.entry("sum", ListFilters::sum),
                    Map.entry("batch", ListFilters::batch),
                    Map.entry("slice", ListFilters::slice),
                    Map.entry("items", (v, _) -> items(v)),
                    Map.entry("sort", Sorting::sort),
                    Map.entry("dictsort", Sorting::dict),
                    Map.entry("unique", Sorting::unique),
                    Map.entry("groupby", Sorting::group),
                    Map.entry("min", (v, a) -> Sorting.extreme(v, a, false)),
                    Map.entry("max", (v, a) -> Sorting.extreme(v, a, true)),
                    Map.entry("tojson", (v, _) -> Value.of(Json.text(v))));

    private ListFilters() {}

    /// What can be gone over once.
    static Value generated(List<Value> values) {
        return new Value.Sequence("<generator object>", values);
    }

    private static Value join(Value value, Arguments arguments) {
        var part = Paths.of(arguments, 1);
        return Value.of(
                Iterating.over(value).stream()
                        .map(part)
                        .map(Printing::text)
                        .collect(Collectors.joining(arguments.text(0, "d", ""))));
    }

    private static Value first(List<Value> values) {
        return values.isEmpty()
                ? new Value.Undefined("No first item, sequence was empty.")
                : values.getFirst();
    }

    private static Value reverse(Value value) {
        return value instanceof Value.Text text
                ? Value.of(new StringBuilder(text.text()).reverse().toString())
                : generated(Iterating.over(value).reversed());
    }

    private static Value sum(Value value, Arguments arguments) {
        var part = Paths.of(arguments, 0);
        return Iterating.over(value).stream()
                .map(part)
                .reduce(
                        arguments.get(1, "start", Value.of(0)),
                        (a, b) -> Arithmetic.apply("+", a, b));
    }

    private static Value batch(Value value, Arguments arguments) {
        int size = arguments.number(0, "linecount");
        if (size < 1) {
            throw Failure.of("batch needs a size of at least 1");
        }
        List<Value> batches = new ArrayList<>();
        List<Value> all = Iterating.over(value);
        for (int i = 0; i < all.size(); i += size) {
            List<Value> batch = new ArrayList<>(all.subList(i, Math.min(all.size(), i + size)));
            batches.add(new Value.Items(filled(batch, size, arguments)));
        }
        return generated(batches);
    }

    private static List<Value> filled(List<Value> values, int size, Arguments arguments) {
        Value fill = arguments.get(1, "fill_with", Value.NONE);
        if (!(fill instanceof Value.None)) {
            int missing = Math.min(MOST_FILLED, size - values.size());
            values.addAll(Collections.nCopies(missing, fill));
        }
        return values;
    }

    /// The longer ones first.
    private static Value slice(Value value, Arguments arguments) {
        int count = arguments.number(0, "slices");
        if (count < 1) {
            throw Failure.of("slice needs at least 1 slice");
        }
        List<Value> all = Iterating.over(value);
        List<Value> slices = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            int end = start + all.size() / count + (i < all.size() % count ? 1 : 0);
            slices.add(Value.list(all.subList(start, end)));
            start = end;
        }
        return generated(slices);
    }

    private static Value items(Value value) {
        return switch (value) {
            case Value.Dict dict -> DictMethods.items(dict);
            case Value.Undefined _ -> generated(List.of());
            default -> throw Failure.of("Can only get item pairs from a mapping.");
        };
    }
}
