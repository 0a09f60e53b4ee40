package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The few functions that conditions may call.
final class Functions {

    private Functions() {}

    static Value call(String name, List<Value> arguments) {
        Optional<Value> unknown = arguments.stream().filter(Unknown.class::isInstance).findFirst();
        return unknown.orElseGet(() -> known(name.toUpperCase(Locale.ROOT), arguments));
    }

    private static Value known(String name, List<Value> arguments) {
        return switch (name) {
            case "UPPER" -> text(arguments, text -> text.toUpperCase(Locale.ROOT));
            case "LOWER" -> text(arguments, text -> text.toLowerCase(Locale.ROOT));
            case "TRIM" -> text(arguments, String::strip);
            case "LENGTH", "LEN" -> length(arguments);
            case "ABS" -> absolute(arguments);
            case "ROUND" -> NumberFunctions.round(arguments);
            case "POWER", "POW" -> NumberFunctions.power(arguments);
            case "SUBSTRING", "SUBSTR" -> TextFunctions.substring(arguments);
            case "LEFT" -> TextFunctions.left(arguments);
            case "RIGHT" -> TextFunctions.right(arguments);
            case "YEAR", "MONTH", "DAY" -> Times.part(name, arguments);
            case "CONCAT" ->
                    new Text(arguments.stream().map(Value::sql).collect(Collectors.joining()));
            case "COALESCE", "IFNULL", "NVL" -> coalesce(arguments);
            case "IF", "IIF" -> choose(arguments);
            case "ARRAY" -> new Value.Items(arguments);
            default -> new Unknown("The function " + name + " cannot be evaluated here.");
        };
    }

    private static Value text(List<Value> arguments, UnaryOperator<String> change) {
        return !arguments.isEmpty() && arguments.getFirst() instanceof Text text
                ? new Text(change.apply(text.text()))
                : needs("a text", arguments);
    }

    private static Value length(List<Value> arguments) {
        return !arguments.isEmpty() && arguments.getFirst() instanceof Text text
                ? new Num(BigDecimal.valueOf(text.text().length()), false)
                : needs("a text", arguments);
    }

    private static Value absolute(List<Value> arguments) {
        return !arguments.isEmpty() && arguments.getFirst() instanceof Num num
                ? new Num(num.number().abs(), num.real())
                : needs("a number", arguments);
    }

    private static Value needs(String what, List<Value> arguments) {
        return arguments.size() == 1 && arguments.getFirst() instanceof Nothing nothing
                ? nothing
                : new Unknown("The function needs " + what + ".");
    }

    private static Value coalesce(List<Value> arguments) {
        return arguments.stream()
                .filter(value -> !(value instanceof Nothing))
                .findFirst()
                .orElseGet(Nothing::new);
    }

    private static Value choose(List<Value> arguments) {
        if (arguments.size() < 2) {
            return new Unknown("IF needs a condition and a value.");
        }
        Value otherwise = arguments.size() > 2 ? arguments.get(2) : new Nothing();
        return arguments.getFirst().isTruthy() ? arguments.get(1) : otherwise;
    }
}
