package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Int;
import dev.waymark.rendering.jinja.value.Value.Real;
import dev.waymark.rendering.jinja.value.Value.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Numbers as Python has them; a truth is 1 or 0.
public final class Numbers {

    private static final int MOST_DIGITS = 4_000;
    private static final int PLAIN_BELOW = 16;
    private static final int PLAIN_FROM = -4;

    private Numbers() {}

    public static boolean isNumber(Value value) {
        return value instanceof Int || value instanceof Real || value instanceof Truth;
    }

    static boolean isWhole(Value value) {
        return value instanceof Int || value instanceof Truth;
    }

    public static BigInteger whole(Value value) {
        return switch (value) {
            case Int number -> number.number();
            case Truth truth -> truth.is() ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw Failure.of("'" + value.type() + "' is not an integer");
        };
    }

    /// The whole part.
    static Int whole(Real real) {
        if (!Double.isFinite(real.number())) {
            throw Failure.of("cannot convert float to integer");
        }
        return new Int(new BigDecimal(real.number()).toBigInteger());
    }

    static double real(Value value) {
        return value instanceof Real real ? real.number() : whole(value).doubleValue();
    }

    /// As a place in a list or a count; huge numbers are cut.
    public static int index(Value value) {
        BigInteger number = whole(value);
        return number.bitLength() < Integer.SIZE
                ? number.intValue()
                : number.signum() < 0 ? Integer.MIN_VALUE / 2 : Integer.MAX_VALUE / 2;
    }

    static Int checked(BigInteger number) {
        if (number.bitLength() > MOST_DIGITS * 4) {
            throw Failure.of("The number is too large.");
        }
        return new Int(number);
    }

    /// The shortest digits that say the number, with an exponent only where Python writes one.
    static String shown(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        return exponent >= PLAIN_FROM && exponent < PLAIN_BELOW
                ? plain(digits)
                : scientific(digits.unscaledValue(), exponent);
    }

    private static String plain(BigDecimal digits) {
        return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
    }

    private static String scientific(BigInteger digits, int exponent) {
        String all = digits.abs().toString();
        String fraction = all.length() > 1 ? "." + all.substring(1) : "";
        return (digits.signum() < 0 ? "-" : "")
                + all.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + "%02d".formatted(Math.abs(exponent));
    }

    /// Half to even over the exact binary value, as Python rounds.
    static double rounded(double number, int digits) {
        return Double.isFinite(number)
                ? new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue()
                : number;
    }
}
