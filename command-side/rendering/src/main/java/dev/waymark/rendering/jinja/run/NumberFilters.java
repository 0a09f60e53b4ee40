package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Numbers;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.BiFunction;

/// Filters over numbers.
final class NumberFilters {

    private static final int MOST_DIGITS = 1_000;

    static final Map<String, BiFunction<Value, Arguments, Value>> ALL =
            Map.of(
                    "abs", (value, _) -> absolute(value),
                    "int", NumberFilters::whole,
                    "float", NumberFilters::real,
                    "round", NumberFilters::round);

    private NumberFilters() {}

    private static Value absolute(Value value) {
        return value instanceof Value.Real real
                ? new Value.Real(Math.abs(real.number()))
                : new Value.Int(Numbers.whole(value).abs());
    }

    private static Value whole(Value value, Arguments arguments) {
        if (Numbers.isNumber(value) && !(value instanceof Value.Real)) {
            return new Value.Int(Numbers.whole(value));
        }
        String text = Printing.text(value).strip().replace("_", "");
        try {
            return text.matches("[+-]?\\d+")
                    ? new Value.Int(new BigInteger(text))
                    : new Value.Int(new BigDecimal(limited(text)).toBigInteger());
        } catch (NumberFormatException _) {
            return arguments.get(0, "default", Value.of(0));
        }
    }

    /// An exponent of a million would be a million digits.
    private static String limited(String text) {
        int exponent = new BigDecimal(text).precision() - new BigDecimal(text).scale();
        if (text.length() > MOST_DIGITS || exponent > MOST_DIGITS) {
            throw Failure.of("The number is too large.");
        }
        return text;
    }

    private static Value real(Value value, Arguments arguments) {
        try {
            return new Value.Real(
                    value instanceof Value.Truth truth
                            ? truth.is() ? 1 : 0
                            : Double.parseDouble(Printing.text(value).strip()));
        } catch (NumberFormatException _) {
            return arguments.get(0, "default", new Value.Real(0));
        }
    }

    /// A whole number stays one.
    private static Value round(Value value, Arguments arguments) {
        int digits = Math.clamp(arguments.number(0, "precision", 0), -MOST_DIGITS, MOST_DIGITS);
        RoundingMode mode =
                switch (arguments.text(1, "method", "common")) {
                    case "common" -> RoundingMode.HALF_EVEN;
                    case "ceil" -> RoundingMode.CEILING;
                    case "floor" -> RoundingMode.FLOOR;
                    default -> throw Failure.of("method must be common, ceil or floor");
                };
        if (!(value instanceof Value.Real real)) {
            return mode == RoundingMode.HALF_EVEN && digits >= 0
                    ? value
                    : rounded(value, digits, mode);
        }
        return Double.isFinite(real.number()) ? rounded(value, digits, mode) : value;
    }

    private static Value rounded(Value value, int digits, RoundingMode mode) {
        BigDecimal exact =
                value instanceof Value.Real real
                        ? new BigDecimal(real.number())
                        : new BigDecimal(Numbers.whole(value));
        return new Value.Real(exact.setScale(digits, mode).doubleValue());
    }
}
