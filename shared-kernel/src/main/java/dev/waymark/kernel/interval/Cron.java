package dev.waymark.kernel.interval;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Map;

/// When a model becomes due: a five-field cron expression or a nickname (`@daily`) on the wall
/// clock of a zone (semantics 5.2).
///
/// A tick that a clock change skips happens at the change; one that a clock change repeats happens
/// the first time only. So the three answers never contradict each other.
///
/// @param expression as written
/// @param zone whose wall clock the expression reads
public record Cron(String expression, ZoneId zone) {

    private static final Map<String, String> NICKNAMES =
            Map.of(
                    "@yearly", "0 0 1 1 *",
                    "@annually", "0 0 1 1 *",
                    "@monthly", "0 0 1 * *",
                    "@weekly", "0 0 * * 0",
                    "@daily", "0 0 * * *",
                    "@midnight", "0 0 * * *",
                    "@hourly", "0 * * * *");

    /// @throws IllegalArgumentException when nobody can read the expression, or it never ticks
    public Cron {
        WallClock.of(expanded(expression));
    }

    /// @param zone IANA name, as `Europe/Berlin`
    /// @throws IllegalArgumentException when the expression or the zone cannot be understood
    public static Cron of(String expression, String zone) {
        try {
            return new Cron(expression, ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Unknown time zone '" + zone + "': use an IANA name such as Europe/Berlin.", e);
        }
    }

    /// The latest tick that is not after `moment`.
    public Instant floor(Instant moment) {
        return instant(clock().floor(wall(moment)));
    }

    /// The earliest tick after `moment`.
    public Instant next(Instant moment) {
        return instant(clock().next(wall(moment)));
    }

    /// The latest tick before `moment`.
    public Instant previous(Instant moment) {
        return floor(moment.minusNanos(1));
    }

    /// The tick `count` ticks before the tick `tick`.
    public Instant back(Instant tick, int count) {
        Instant earlier = tick;
        for (int i = 0; i < count; i++) {
            earlier = previous(earlier);
        }
        return earlier;
    }

    /// The largest unit that is not longer than the shortest time between two ticks. It follows
    /// from the expression alone, never from the clock.
    ///
    /// @throws IllegalArgumentException when two ticks are less than five minutes apart
    public IntervalUnit unit() {
        Duration gap = clock().shortestGap();
        for (IntervalUnit unit : IntervalUnit.values()) {
            if (unit.length().compareTo(gap) <= 0) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "Invalid cron '"
                        + expression
                        + "': must run at a frequency of 5 minutes or slower.");
    }

    /// The unit that a user asked for beside this cron.
    ///
    /// @throws IllegalArgumentException when it is longer than the cron allows and partial
    ///   intervals are not
    public IntervalUnit unit(IntervalUnit wanted, boolean allowPartials) {
        if (!allowPartials && wanted.compareTo(unit()) < 0) {
            throw new IllegalArgumentException(
                    "Cron '%s' cannot be more frequent than interval unit '%s'. If this is intentional, set allow_partials to True."
                            .formatted(expression, wanted.name().toLowerCase(Locale.ROOT)));
        }
        return wanted;
    }

    private WallClock clock() {
        return WallClock.of(expanded(expression));
    }

    /// The latest wall time that [#instant(LocalDateTime)] does not put after `moment`: an hour
    /// that comes again counts as over.
    private LocalDateTime wall(Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        boolean again =
                change != null && change.isOverlap() && !moment.isBefore(change.getInstant());
        return again ? change.getDateTimeBefore().minusNanos(1) : wall;
    }

    private Instant instant(LocalDateTime wall) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.toInstant(zone.getRules().getOffset(wall));
    }

    private static String expanded(String expression) {
        String plain = expression.strip();
        return NICKNAMES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
    }
}
