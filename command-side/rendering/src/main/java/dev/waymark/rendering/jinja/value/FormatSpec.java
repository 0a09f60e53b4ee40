package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Int;
import dev.waymark.rendering.jinja.value.Value.Real;
import dev.waymark.rendering.jinja.value.Value.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one value is written into a text: `{:>8.2f}` or `%08.2f`.
///
/// @param fill character that fills up to the width
/// @param align `<`, `>`, `^` or `=`; empty where it depends on the value
/// @param sign `+`, `-` or a space
/// @param group `,` or `_` between thousands, or empty
/// @param precision -1 when not given
/// @param type letter of the conversion, or empty
record FormatSpec(
        String fill,
        String align,
        String sign,
        int width,
        String group,
        int precision,
        String type) {

    private static final int WIDEST = 10_000;
    private static final int USUAL_PRECISION = 6;
    private static final Pattern SPEC =
            Pattern.compile(
                    "(?:(.)?([<>=^]))?([+\\- ]?)#?(0?)(\\d{0,5})([,_]?)(?:\\.(\\d{1,4}))?([a-zA-Z%]?)",
                    Pattern.DOTALL);

    static FormatSpec parse(String text) {
        Matcher spec = SPEC.matcher(text);
        if (!spec.matches()) {
            throw Failure.of("Invalid format specifier '" + text + "'");
        }
        boolean zero = !spec.group(4).isEmpty();
        boolean aligned = spec.group(2) != null;
        return new FormatSpec(
                spec.group(1) != null ? spec.group(1) : zero && !aligned ? "0" : " ",
                aligned ? spec.group(2) : zero ? "=" : "",
                spec.group(3),
                number(spec.group(5), 0),
                spec.group(6),
                spec.group(7) == null ? -1 : number(spec.group(7), -1),
                spec.group(8));
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Math.min(WIDEST, Integer.parseInt(digits));
    }

    String apply(Value value) {
        boolean number = !type.equals("s") && Numbers.isNumber(value);
        boolean bare = value instanceof Truth && type.isEmpty();
        return number && !bare ? numeric(value) : aligned(cut(Printing.text(value)), "<");
    }

    private String cut(String text) {
        if (!type.isEmpty() && !type.equals("s")) {
            throw Failure.of("Unknown format code '" + type + "' for object of type 'str'");
        }
        return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
    }

    private String numeric(Value value) {
        String digits = digits(value);
        boolean negative = digits.startsWith("-");
        String mark = negative ? "-" : sign.equals("-") ? "" : sign;
        String body = grouped(negative ? digits.substring(1) : digits);
        int missing = width - mark.length() - body.length();
        return align.equals("=") && missing > 0
                ? mark + fill.repeat(missing) + body
                : aligned(mark + body, ">");
    }

    private String digits(Value value) {
        return switch (type) {
            case "d", "i", "n" -> whole(value);
            case "x" -> Numbers.whole(value).toString(16);
            case "X" -> Numbers.whole(value).toString(16).toUpperCase(Locale.ROOT);
            case "o" -> Numbers.whole(value).toString(8);
            case "b" -> Numbers.whole(value).toString(2);
            case "f", "F" -> fixed(Numbers.real(value));
            case "%" -> fixed(Numbers.real(value) * 100) + "%";
            case "e", "E" -> scientific(Numbers.real(value));
            case "g", "G" -> general(Numbers.real(value));
            case "" -> precision >= 0 ? general(Numbers.real(value)) : Printing.text(value);
            default -> throw Failure.of("Unknown format code '" + type + "'");
        };
    }

    private static String whole(Value value) {
        return switch (value) {
            case Real real -> Numbers.whole(real).number().toString();
            case Int number -> number.number().toString();
            default -> Numbers.whole(value).toString();
        };
    }

    private int digitsBehindPoint() {
        return precision < 0 ? USUAL_PRECISION : precision;
    }

    private String fixed(double number) {
        return new BigDecimal(number)
                .setScale(digitsBehindPoint(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private String scientific(double number) {
        String text = ("%." + digitsBehindPoint() + "e").formatted(number);
        return type.equals("E") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String general(double number) {
        int digits = Math.max(1, digitsBehindPoint());
        double rounded =
                new BigDecimal(number)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue();
        String text = Numbers.shown(rounded);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private String grouped(String digits) {
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        return group.isEmpty()
                ? digits
                : digits.substring(0, end).replaceAll("(?<=\\d)(?=(\\d{3})+$)", group)
                        + digits.substring(end);
    }

    private String aligned(String text, String otherwise) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        return switch (align.isEmpty() ? otherwise : align) {
            case "<" -> text + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + text + fill.repeat(missing - missing / 2);
            default -> fill.repeat(missing) + text;
        };
    }
}
