package dev.waymark.kernel.interval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a moment as people write it: `2024-01-05`, `20240105`, `2024-01-05 12:00:00+02:00`, epoch
/// milliseconds, `yesterday`, `2 weeks ago`, `in 1 week` (semantics 5.1). Without a zone it is UTC;
/// what is finer than a millisecond is cut off.
public final class TimeExpression {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("uuuu-MM-dd")
                    .appendPattern("['T'][ ]HH:mm[:ss]")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("[ 'UTC'][ ][XXX][XX][X]")
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                    .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
                    .toFormatter(java.util.Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TimeExpression() {}

    /// @param now what relative expressions count from
    /// @throws IllegalArgumentException with a sentence for people when nobody can tell the moment
    public static TimePoint parse(String text, Instant now) {
        String plain = text.strip();
        try {
            return date(plain)
                    .or(() -> milliseconds(plain))
                    .or(() -> RelativeTime.parse(plain, now).map(TimeExpression::instant))
                    .orElseGet(() -> timestamp(plain));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    ("Could not convert `%s` to a date or time. Write a date (2024-01-05), a"
                                    + " timestamp (2024-01-05 12:00:00), or something relative"
                                    + " (yesterday, 2 weeks ago, in 1 week).")
                            .formatted(text),
                    e);
        }
    }

    /// Whether the expression names a day by its distance from today (`yesterday`, `1 week ago`);
    /// `3 hours ago` does not (semantics 5.1).
    public static boolean isRelative(String text) {
        return RelativeTime.isWholeDays(text.strip());
    }

    private static Optional<TimePoint> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimePoint(midnight(date), true));
        } catch (DateTimeException e) {
            if (text.contains("-")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<TimePoint> milliseconds(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        long milliseconds = new BigDecimal(text).toBigInteger().longValueExact();
        Instant moment = Instant.ofEpochMilli(milliseconds);
        return Optional.of(instant(withinDates(moment)));
    }

    private static TimePoint timestamp(String text) {
        Matcher slashed = SLASHED.matcher(text);
        return instant(
                slashed.matches()
                        ? midnight(slashed)
                        : OffsetDateTime.parse(text, TIMESTAMP).toInstant());
    }

    private static Instant midnight(Matcher date) {
        return LocalDateTime.of(
                        LocalDate.of(part(date, 1), part(date, 2), part(date, 3)),
                        LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC);
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /// Years that a date can be written with: 1 to 9999.
    private static Instant withinDates(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
        return moment;
    }

    private static TimePoint instant(Instant moment) {
        return new TimePoint(moment.truncatedTo(ChronoUnit.MILLIS), false);
    }
}
