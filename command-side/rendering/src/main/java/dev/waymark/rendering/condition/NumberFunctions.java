package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Functions over numbers.
final class NumberFunctions {

    private static final int LARGEST = 1_000;

    private NumberFunctions() {}

    /// Half to even, as Python rounds; without digits a whole number.
    static Value round(List<Value> arguments) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof Num value)) {
            return new Unknown("ROUND needs a number.");
        }
        boolean digits = arguments.size() > 1 && arguments.get(1) instanceof Num;
        int scale = digits ? Math.clamp(whole(arguments.get(1)), -LARGEST, LARGEST) : 0;
        BigDecimal exact =
                value.real() ? new BigDecimal(value.number().doubleValue()) : value.number();
        BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_EVEN);
        return new Num(rounded, value.real() && digits);
    }

    private static int whole(Value value) {
        return value instanceof Num num ? num.number().intValue() : 0;
    }

    static Value power(List<Value> arguments) {
        if (arguments.size() != 2
                || !(arguments.get(0) instanceof Num base)
                || !(arguments.get(1) instanceof Num exponent)) {
            return new Unknown("POWER needs two numbers.");
        }
        boolean whole = !base.real() && !exponent.real() && exponent.number().signum() >= 0;
        return whole && exponent.number().compareTo(BigDecimal.valueOf(LARGEST)) <= 0
                ? new Num(base.number().pow(exponent.number().intValue()), false)
                : real(Math.pow(base.number().doubleValue(), exponent.number().doubleValue()));
    }

    private static Value real(double result) {
        return Double.isFinite(result)
                ? new Num(BigDecimal.valueOf(result), true)
                : new Unknown("The number is too large.");
    }
}
