package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Day;
import dev.waymark.rendering.jinja.value.Value.Time;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Attributes and methods of dates and times.
final class TimeMethods {

    private static final Pattern DIRECTIVE = Pattern.compile("%(.)", Pattern.DOTALL);
    private static final int MICROSECONDS = 1_000;

    private TimeMethods() {}

    static @Nullable Value of(Day day, String name) {
        return switch (name) {
            case "isoformat" -> method(name, _ -> Value.of(day.date().toString()));
            case "hour", "minute", "second", "microsecond", "date", "timestamp" -> null;
            default -> shared(day.date().atStartOfDay(), name);
        };
    }

    static @Nullable Value of(Time time, String name) {
        return switch (name) {
            case "isoformat" -> method(name, a -> Value.of(iso(time, a.text(0, "sep", "T"))));
            case "date" -> method(name, _ -> new Day(time.at().toLocalDate()));
            case "timestamp" -> method(name, _ -> new Value.Real(epoch(time.at())));
            case "hour" -> Value.of(time.at().getHour());
            case "minute" -> Value.of(time.at().getMinute());
            case "second" -> Value.of(time.at().getSecond());
            case "microsecond" -> Value.of(time.at().getNano() / MICROSECONDS);
            default -> shared(time.at(), name);
        };
    }

    private static @Nullable Value shared(LocalDateTime at, String name) {
        return switch (name) {
            case "year" -> Value.of(at.getYear());
            case "month" -> Value.of(at.getMonthValue());
            case "day" -> Value.of(at.getDayOfMonth());
            case "weekday" -> method(name, _ -> Value.of(at.getDayOfWeek().getValue() - 1));
            case "isoweekday" -> method(name, _ -> Value.of(at.getDayOfWeek().getValue()));
            case "strftime" -> method(name, a -> Value.of(format(at, a.text(0, "format"))));
            default -> null;
        };
    }

    private static Value method(String name, Function<Arguments, Value> body) {
        return new Method("datetime." + name, body);
    }

    private static String iso(Time time, String separator) {
        return Printing.text(time).replaceFirst(" ", Matcher.quoteReplacement(separator));
    }

    private static double epoch(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC) + at.getNano() / 1e9;
    }

    private static String format(LocalDateTime at, String format) {
        return DIRECTIVE
                .matcher(format)
                .replaceAll(found -> Matcher.quoteReplacement(directive(at, found.group(1))));
    }

    private static String directive(LocalDateTime at, String letter) {
        return switch (letter) {
            case "Y" -> pattern(at, "yyyy");
            case "y" -> pattern(at, "yy");
            case "m" -> pattern(at, "MM");
            case "d" -> pattern(at, "dd");
            case "H" -> pattern(at, "HH");
            case "I" -> pattern(at, "hh");
            case "M" -> pattern(at, "mm");
            case "S" -> pattern(at, "ss");
            case "f" -> pattern(at, "SSSSSS");
            case "j" -> pattern(at, "DDD");
            case "A" -> pattern(at, "EEEE");
            case "a" -> pattern(at, "EEE");
            case "B" -> pattern(at, "MMMM");
            case "b" -> pattern(at, "MMM");
            case "p" -> pattern(at, "a");
            case "F" -> pattern(at, "yyyy-MM-dd");
            case "T" -> pattern(at, "HH:mm:ss");
            case "u" -> "" + at.getDayOfWeek().getValue();
            case "w" -> "" + at.getDayOfWeek().getValue() % 7;
            case "V" -> "%02d".formatted(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "%" -> "%";
            default -> throw Failure.of("strftime knows no %" + letter);
        };
    }

    private static String pattern(LocalDateTime at, String pattern) {
        return at.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
