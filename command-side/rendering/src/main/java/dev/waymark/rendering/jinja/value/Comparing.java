package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Day;
import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Items;
import dev.waymark.rendering.jinja.value.Value.Real;
import dev.waymark.rendering.jinja.value.Value.Sequence;
import dev.waymark.rendering.jinja.value.Value.Text;
import dev.waymark.rendering.jinja.value.Value.Time;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import dev.waymark.rendering.jinja.value.Value.Undefined;
import java.util.List;
import java.util.Map;

/// `==`, `<`, `in`.
public final class Comparing {

    private static final int LONGEST = 1_000_000;

    private int compared;

    private Comparing() {}

    /// Numbers are equal by what they count, lists by their items.
    public static boolean equal(Value left, Value right) {
        return new Comparing().same(left, right);
    }

    private boolean same(Value left, Value right) {
        if (++compared > LONGEST) {
            throw Failure.of("The values are too large to be compared.");
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return number(left, right) == 0;
        }
        return switch (left) {
            case Items a when right instanceof Items b -> all(a.values(), b.values());
            case Tuple a when right instanceof Tuple b -> all(a.values(), b.values());
            case Sequence a when right instanceof Sequence b -> all(a.values(), b.values());
            case Dict a when right instanceof Dict b -> all(a.entries(), b.entries());
            case Undefined _ -> right instanceof Undefined;
            default -> left.equals(right);
        };
    }

    private boolean all(List<Value> left, List<Value> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = same(left.get(i), right.get(i));
        }
        return same;
    }

    private boolean all(Map<Value, Value> left, Map<Value, Value> right) {
        return left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(e ->
                                same(e.getValue(), right.getOrDefault(e.getKey(), e.getKey())));
    }

    private static int number(Value left, Value right) {
        return left instanceof Real || right instanceof Real
                ? Double.compare(Numbers.real(left) + 0.0, Numbers.real(right) + 0.0)
                : Numbers.whole(left).compareTo(Numbers.whole(right));
    }

    /// Negative, zero or positive.
    ///
    /// @param operator for the message where the two have no order
    public static int order(Value left, Value right, String operator) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return number(left, right);
        }
        return switch (left) {
            case Text a when right instanceof Text b -> a.text().compareTo(b.text());
            case Day a when right instanceof Day b -> a.date().compareTo(b.date());
            case Time a when right instanceof Time b && a.zoned() == b.zoned() ->
                    a.at().compareTo(b.at());
            case Items a when right instanceof Items b -> order(a.values(), b.values(), operator);
            case Tuple a when right instanceof Tuple b -> order(a.values(), b.values(), operator);
            default -> throw unordered(left, right, operator);
        };
    }

    private static Failure unordered(Value left, Value right, String operator) {
        Undefined undefined =
                left instanceof Undefined a ? a : right instanceof Undefined b ? b : null;
        return undefined != null
                ? Failure.of(undefined.why())
                : Failure.of(
                        "'%s' not supported between instances of '%s' and '%s'"
                                .formatted(operator, left.type(), right.type()));
    }

    private static int order(List<Value> left, List<Value> right, String operator) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return order(left.get(i), right.get(i), operator);
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /// `part in whole`.
    public static boolean contains(Value whole, Value part) {
        return switch (whole) {
            case Dict dict -> dict.entries().containsKey(Value.key(part));
            case Text text when part instanceof Text inner -> text.text().contains(inner.text());
            case Text _ ->
                    throw Failure.of(
                            "'in <string>' requires string as left operand, not " + part.type());
            default -> Iterating.over(whole).stream().anyMatch(value -> equal(value, part));
        };
    }
}
