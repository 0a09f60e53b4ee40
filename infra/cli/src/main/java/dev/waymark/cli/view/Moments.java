package dev.waymark.cli.view;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/// Times as people read them, in UTC: whole days as dates, everything else to the minute or second.
final class Moments {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Moments() {}

    static String show(Instant moment) {
        return SECOND.format(utc(moment));
    }

    /// A half-open range; ranges of whole days show their last day.
    static String show(Interval range) {
        return isMidnight(range.start()) && isMidnight(range.end())
                ? utc(range.start()).toLocalDate()
                        + " - "
                        + utc(range.end()).toLocalDate().minusDays(1)
                : MINUTE.format(utc(range.start())) + " - " + MINUTE.format(utc(range.end()));
    }

    /// At most three ranges, and how many more there are.
    static String show(Intervals ranges) {
        return show(ranges, 3);
    }

    static String show(Intervals ranges, int most) {
        String shown =
                ranges.ranges().stream()
                        .limit(most)
                        .map(Moments::show)
                        .collect(Collectors.joining(", "));
        int more = ranges.ranges().size() - most;
        return more > 0 ? shown + " and " + Amount.of(more, "more range") : shown;
    }

    static String show(Duration took) {
        return took.toMillis() < 60_000
                ? "%.2fs".formatted(took.toMillis() / 1000.0)
                : "%d:%02d".formatted(took.toMinutes(), took.toSecondsPart());
    }

    private static boolean isMidnight(Instant moment) {
        return utc(moment).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
