package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.util.List;

/// Functions over parts of texts; places count from 1.
final class TextFunctions {

    private TextFunctions() {}

    static Value substring(List<Value> arguments) {
        if (arguments.size() < 2
                || !(arguments.get(0) instanceof Text text)
                || !(arguments.get(1) instanceof Num start)) {
            return new Unknown("SUBSTRING needs a text and a place.");
        }
        int from = Math.clamp(start.number().longValue() - 1, 0, text.text().length());
        int length = arguments.size() > 2 ? count(arguments.get(2)) : Integer.MAX_VALUE;
        int end = Math.clamp((long) from + length, from, text.text().length());
        return new Text(text.text().substring(from, end));
    }

    static Value left(List<Value> arguments) {
        return isTextAndCount(arguments)
                ? substring(
                        List.of(arguments.get(0), new Num(BigDecimal.ONE, false), arguments.get(1)))
                : new Unknown("LEFT needs a text and a number.");
    }

    static Value right(List<Value> arguments) {
        if (!isTextAndCount(arguments) || !(arguments.get(0) instanceof Text text)) {
            return new Unknown("RIGHT needs a text and a number.");
        }
        int from = Math.max(0, text.text().length() - Math.max(0, count(arguments.get(1))));
        return new Text(text.text().substring(from));
    }

    private static boolean isTextAndCount(List<Value> arguments) {
        return arguments.size() == 2
                && arguments.get(0) instanceof Text
                && arguments.get(1) instanceof Num;
    }

    private static int count(Value value) {
        return value instanceof Num num
                ? Math.clamp(num.number().longValue(), 0, Integer.MAX_VALUE)
                : 0;
    }
}
