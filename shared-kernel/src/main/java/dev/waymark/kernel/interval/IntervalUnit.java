package dev.waymark.kernel.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The grid on which the intervals of a model lie, always in UTC (semantics 5.2). From coarse to
/// fine.
public enum IntervalUnit {
    YEAR(Duration.ofDays(365)),
    MONTH(Duration.ofDays(28)),
    DAY(Duration.ofDays(1)),
    HOUR(Duration.ofHours(1)),
    HALF_HOUR(Duration.ofMinutes(30)),
    QUARTER_HOUR(Duration.ofMinutes(15)),
    FIVE_MINUTE(Duration.ofMinutes(5));

    private final Duration length;

    IntervalUnit(Duration length) {
        this.length = length;
    }

    /// The shortest length that an interval of this unit can have.
    public Duration length() {
        return length;
    }

    /// The latest grid line that is not after `moment`.
    public Instant floor(Instant moment) {
        return switch (this) {
            case YEAR -> midnight(date(moment).withDayOfYear(1));
            case MONTH -> midnight(date(moment).withDayOfMonth(1));
            case DAY, HOUR, HALF_HOUR, QUARTER_HOUR, FIVE_MINUTE -> floorEven(moment);
        };
    }

    /// The earliest grid line that is not before `moment`.
    public Instant ceil(Instant moment) {
        Instant floor = floor(moment);
        return floor.equals(moment) ? moment : step(floor, 1);
    }

    /// The earliest grid line after `moment`.
    public Instant next(Instant moment) {
        return step(floor(moment), 1);
    }

    /// The latest grid line before `moment`.
    public Instant previous(Instant moment) {
        Instant floor = floor(moment);
        return floor.equals(moment) ? step(floor, -1) : floor;
    }

    /// The grid line `count` units away from `line`, which must lie on the grid; negative counts go
    /// back.
    public Instant step(Instant line, long count) {
        return switch (this) {
            case YEAR -> midnight(date(line).plusYears(count));
            case MONTH -> midnight(date(line).plusMonths(count));
            case DAY, HOUR, HALF_HOUR, QUARTER_HOUR, FIVE_MINUTE ->
                    line.plus(length.multipliedBy(count));
        };
    }

    /// How many grid intervals lie in `range`; a started last one counts (partial intervals,
    /// semantics 5.3).
    public long count(Interval range) {
        Instant start = floor(range.start());
        Instant end = ceil(range.end());
        return switch (this) {
            case YEAR -> ChronoUnit.YEARS.between(date(start), date(end));
            case MONTH -> ChronoUnit.MONTHS.between(date(start), date(end));
            case DAY, HOUR, HALF_HOUR, QUARTER_HOUR, FIVE_MINUTE ->
                    (end.getEpochSecond() - start.getEpochSecond()) / length.toSeconds();
        };
    }

    /// The sum of [#count(Interval)] over all ranges.
    public long count(Intervals intervals) {
        return intervals.ranges().stream().mapToLong(this::count).sum();
    }

    private Instant floorEven(Instant moment) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
