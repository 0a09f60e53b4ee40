package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Items;
import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Time;
import dev.waymark.rendering.condition.Value.Truth;
import dev.waymark.rendering.condition.Value.Unknown;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Comparisons over values. NULL with anything is NULL; values of two sorts are never equal and
/// cannot be ordered.
final class Comparison {

    private Comparison() {}

    static Value apply(String operator, Value left, Value right) {
        Value unclear = unclear(left, right);
        if (unclear != null) {
            return unclear;
        }
        return switch (operator) {
            case "=", "==" -> new Truth(equal(left, right));
            case "<>", "!=" -> new Truth(!equal(left, right));
            default -> ordered(operator, left, right);
        };
    }

    private static @Nullable Value unclear(Value left, Value right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return left instanceof Unknown ? left : right;
        }
        return left instanceof Nothing || right instanceof Nothing ? new Nothing() : null;
    }

    private static boolean equal(Value left, Value right) {
        if (left instanceof Num a && right instanceof Num b) {
            return a.number().compareTo(b.number()) == 0;
        }
        return left instanceof Time || right instanceof Time
                ? Times.of(left) instanceof Time a
                        && Times.of(right) instanceof Time b
                        && a.at().equals(b.at())
                : left.equals(right);
    }

    private static Value ordered(String operator, Value left, Value right) {
        Integer order = order(left, right);
        if (order == null) {
            return new Unknown("'" + left.sql() + "' and '" + right.sql() + "' have no order.");
        }
        return new Truth(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    private static @Nullable Integer order(Value left, Value right) {
        if (left instanceof Num a && right instanceof Num b) {
            return a.number().compareTo(b.number());
        }
        if (left instanceof Text a && right instanceof Text b) {
            return a.text().compareTo(b.text());
        }
        return Times.of(left) instanceof Time a && Times.of(right) instanceof Time b
                ? a.at().compareTo(b.at())
                : null;
    }

    static Value in(Value left, Value right) {
        List<Value> values = right instanceof Items items ? items.values() : List.of(right);
        Value unknown = values.stream().filter(Unknown.class::isInstance).findFirst().orElse(left);
        Value unclear = unclear(left, unknown);
        return unclear != null
                ? unclear
                : new Truth(values.stream().anyMatch(value -> equal(left, value)));
    }

    static Value like(Value left, Value right, boolean ignoreCase) {
        if (!(left instanceof Text text && right instanceof Text pattern)) {
            Value unclear = unclear(left, right);
            return unclear != null ? unclear : new Unknown("LIKE needs two texts.");
        }
        int flags = Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
        return new Truth(
                Pattern.compile(regex(pattern.text()), flags).matcher(text.text()).matches());
    }

    private static String regex(String like) {
        return like.chars()
                .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote("" + (char) c))
                .collect(Collectors.joining());
    }
}
