package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Comparing;
import dev.waymark.rendering.jinja.value.DictMethods;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Filters that compare items with each other; texts in any case unless asked otherwise.
final class Sorting {

    private Sorting() {}

    private static UnaryOperator<Value> folded(boolean caseSensitive) {
        return value ->
                value instanceof Value.Text text && !caseSensitive
                        ? Value.of(text.text().toLowerCase(Locale.ROOT))
                        : value;
    }

    private static Comparator<Value> by(UnaryOperator<Value> part, boolean caseSensitive) {
        UnaryOperator<Value> folded = folded(caseSensitive);
        return (a, b) ->
                Comparing.order(folded.apply(part.apply(a)), folded.apply(part.apply(b)), "<");
    }

    static Value sort(Value value, Arguments arguments) {
        Comparator<Value> order =
                by(Paths.of(arguments, 2), arguments.is(1, "case_sensitive", false));
        List<Value> sorted = new ArrayList<>(Iterating.over(value));
        sorted.sort(arguments.is(0, "reverse", false) ? order.reversed() : order);
        return new Value.Items(sorted);
    }

    static Value dict(Value value, Arguments arguments) {
        if (!(value instanceof Value.Dict dict)) {
            throw Failure.of("dictsort needs a dict, not " + value.type());
        }
        boolean byValue = arguments.text(1, "by", "key").equals("value");
        UnaryOperator<Value> part = pair -> Iterating.over(pair).get(byValue ? 1 : 0);
        List<Value> sorted = new ArrayList<>(Iterating.over(DictMethods.items(dict)));
        Comparator<Value> order = by(part, arguments.is(0, "case_sensitive", false));
        sorted.sort(arguments.is(2, "reverse", false) ? order.reversed() : order);
        return new Value.Items(sorted);
    }

    static Value unique(Value value, Arguments arguments) {
        UnaryOperator<Value> part = Paths.of(arguments, 1);
        UnaryOperator<Value> folded = folded(arguments.is(0, "case_sensitive", false));
        Set<Value> seen = new HashSet<>();
        return ListFilters.generated(
                Iterating.over(value).stream()
                        .filter(item -> seen.add(Value.key(folded.apply(part.apply(item)))))
                        .toList());
    }

    static Value group(Value value, Arguments arguments) {
        UnaryOperator<Value> part = Paths.of(arguments, 0);
        List<Value> sorted = new ArrayList<>(Iterating.over(value));
        Comparator<Value> order = by(part, arguments.is(2, "case_sensitive", false));
        sorted.sort(order);
        List<List<Value>> groups = new ArrayList<>();
        for (Value item : sorted) {
            if (groups.isEmpty() || order.compare(groups.getLast().getFirst(), item) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(item);
        }
        return Value.list(groups.stream().map(group -> group(part, group)).toList());
    }

    private static Value group(UnaryOperator<Value> part, List<Value> group) {
        return new Value.Tuple(List.of(part.apply(group.getFirst()), new Value.Items(group)));
    }

    static Value extreme(Value value, Arguments arguments, boolean largest) {
        Comparator<Value> order =
                by(Paths.of(arguments, 1), arguments.is(0, "case_sensitive", false));
        List<Value> all = Iterating.over(value);
        Value found = new Value.Undefined("No aggregated item, sequence was empty.");
        for (int i = 0; i < all.size(); i++) {
            int compared = i == 0 ? 1 : order.compare(all.get(i), found);
            found = i == 0 || (largest ? compared > 0 : compared < 0) ? all.get(i) : found;
        }
        return found;
    }
}
