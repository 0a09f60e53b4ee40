package dev.waymark.checking.unittest.cell;

import dev.waymark.checking.unittest.cell.Cell.Clock;
import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Point;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times in texts: `2024-01-31`, `2024-01-31 12:30:00.5`, with `Z` or an offset, `12:30`.
public final class Times {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)");
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(\\d{4}-\\d\\d?-\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
                            + "(?:[ \\t]*(Z|[-+]\\d\\d?(?::?\\d\\d)?))?");
    private static final Pattern CLOCK =
            Pattern.compile("\\d\\d?:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?");
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("H:mm")
                    .optionalStart()
                    .appendLiteral(':')
                    .appendPattern("ss")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .toFormatter();

    private Times() {}

    /// A [Day], a [Moment] or a [Point]; empty when the text is none.
    public static Optional<Cell> read(String text) {
        try {
            return timestamp(text).or(() -> day(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A time of day; empty when the text is none.
    public static Optional<Cell> clock(String text) {
        if (!CLOCK.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Clock(LocalTime.parse(text, TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cell> day(String text) {
        Matcher matcher = DAY.matcher(text);
        return matcher.matches() ? Optional.of(new Day(date(matcher))) : Optional.empty();
    }

    private static LocalDate date(Matcher day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
    }

    private static Optional<Cell> timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        Matcher day = matcher.matches() ? DAY.matcher(matcher.group(1)) : null;
        if (day == null || !day.matches()) {
            return Optional.empty();
        }
        LocalDateTime at = date(day).atTime(LocalTime.parse(matcher.group(2), TIME));
        String zone = matcher.group(3);
        return Optional.of(
                zone == null
                        ? new Moment(at)
                        : new Point(OffsetDateTime.of(at, offset(zone)).toInstant()));
    }

    private static ZoneOffset offset(String zone) {
        boolean short_ = zone.matches("[-+]\\d");
        return ZoneOffset.of(short_ ? zone.charAt(0) + "0" + zone.charAt(1) : zone);
    }
}
