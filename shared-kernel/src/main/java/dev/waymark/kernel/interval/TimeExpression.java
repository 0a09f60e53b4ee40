package dev.waymark.kernel.interval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a moment as people write it: `2024-01-05`, `20240105`, `2024-01-05 12:00:00+02:00`, epoch
/// milliseconds, `yesterday`, `2 weeks ago`, `in 1 week` (semantics 5.1). Without a zone it is UTC;
/// what is finer than a millisecond is cut off.
public final class TimeExpression {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private TimeExpression() {}

    /// @param now what relative expressions count from
    /// @throws IllegalArgumentException with a sentence for people when nobody can tell the moment
    public static TimePoint parse(String text, Instant now) {
        String plain = text.strip();
        try {
            return date(plain)
                    .or(() -> milliseconds(plain))
                    .or(() -> timestamp(plain))
                    .or(() -> RelativeTime.parse(plain, now).map(TimeExpression::instant))
                    .orElseThrow(() -> new DateTimeException("unknown form"));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
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

    /// Eight digits that are no date are milliseconds; with dashes they are a mistake.
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
        return Optional.of(instant(withinDates(Instant.ofEpochMilli(milliseconds))));
    }

    private static Optional<TimePoint> timestamp(String text) {
        Matcher timestamp = TIMESTAMP.matcher(text);
        if (!timestamp.matches()) {
            return Optional.empty();
        }
        Instant midnight = midnight(timestamp);
        if (timestamp.group(4) == null) {
            return Optional.of(instant(midnight));
        }
        LocalTime time = LocalTime.parse(timestamp.group(4));
        ZoneOffset offset = offset(timestamp.group(5));
        return Optional.of(
                instant(
                        midnight.plusNanos(time.toNanoOfDay())
                                .minusSeconds(offset.getTotalSeconds())));
    }

    private static ZoneOffset offset(@Nullable String written) {
        return written == null || written.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private static Instant midnight(Matcher date) {
        return LocalDate.of(part(date, 1), part(date, 2), part(date, 3))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
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
