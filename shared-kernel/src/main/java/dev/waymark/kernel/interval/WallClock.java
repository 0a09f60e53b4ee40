package dev.waymark.kernel.interval;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ticks of a five-field cron expression on a wall clock that never changes. Finding one costs
/// the same however far away it is.
final class WallClock {

    private static final CronDefinition UNIX =
            CronDefinitionBuilder.defineCron()
                    .withMinutes()
                    .withStrictRange()
                    .and()
                    .withHours()
                    .withStrictRange()
                    .and()
                    .withDayOfMonth()
                    .supportsL()
                    .withStrictRange()
                    .and()
                    .withMonth()
                    .withStrictRange()
                    .and()
                    .withDayOfWeek()
                    .withValidRange(0, 7)
                    .withMondayDoWValue(1)
                    .withIntMapping(7, 0)
                    .supportsHash()
                    .supportsL()
                    .withStrictRange()
                    .and()
                    .instance();

    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

    /// Enough days with ticks to meet every distance between two of them: five years of months.
    private static final int DAYS = 60;

    private static final Pattern LAST_WEEKDAY = Pattern.compile("(?i)\\bL([0-7])$");
    private static final Pattern END = Pattern.compile("[.!\\s]+$");
    private static final int MOST_REMEMBERED = 1_000;
    private static final Map<String, WallClock> READ = new ConcurrentHashMap<>();

    private final String expression;
    private final ExecutionTime ticks;
    private volatile @Nullable Duration shortestGap;
    private volatile @Nullable Answer lastAnswer;

    private WallClock(String expression) {
        this.expression = expression;
        this.ticks = parsed(expression);
        next(FIXED);
    }

    /// @throws IllegalArgumentException with a sentence for people
    static WallClock of(String expression) {
        WallClock known = READ.get(expression);
        if (known != null) {
            return known;
        }
        if (READ.size() >= MOST_REMEMBERED) {
            READ.clear();
        }
        WallClock read = new WallClock(expression);
        READ.put(expression, read);
        return read;
    }

    /// The latest tick that is not after `moment`.
    LocalDateTime floor(LocalDateTime moment) {
        return previous(moment.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
    }

    /// The latest tick before `minute`, a whole minute.
    LocalDateTime previous(LocalDateTime minute) {
        Answer answer = lastAnswer;
        if (answer == null || !answer.minute.equals(minute)) {
            answer = new Answer(minute, found(ticks.lastExecution(minute.atZone(ZoneOffset.UTC))));
            lastAnswer = answer;
        }
        return answer.tick;
    }

    /// A plan asks one question of one clock for every model; the answer is kept until another is
    /// asked.
    private record Answer(LocalDateTime minute, LocalDateTime tick) {}

    /// The earliest tick after `moment`.
    LocalDateTime next(LocalDateTime moment) {
        LocalDateTime minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return found(ticks.nextExecution(minute.atZone(ZoneOffset.UTC)));
    }

    /// The shortest time between two ticks.
    Duration shortestGap() {
        Duration known = shortestGap;
        if (known == null) {
            known = measuredGap();
            shortestGap = known;
        }
        return known;
    }

    /// Ticks lie at the same times on each day that has any, so a gap is one within such a day or
    /// one from the last tick of a day to the first of another.
    private Duration measuredGap() {
        LocalDateTime first = next(FIXED.minusMinutes(1));
        LocalDateTime last = previous(first.toLocalDate().plusDays(1).atStartOfDay());
        Duration shortest = gapWithin(first, last);
        Duration night = Duration.between(last, first);
        LocalDateTime day = first;
        for (int i = 0; i < DAYS && shortest.compareTo(night.plusDays(1)) > 0; i++) {
            LocalDateTime other = next(day.toLocalDate().atTime(last.toLocalTime()));
            shortest = shorter(shortest, Duration.between(day, other).plus(night));
            day = other;
        }
        return shortest;
    }

    private Duration gapWithin(LocalDateTime first, LocalDateTime last) {
        Duration shortest = ChronoUnit.FOREVER.getDuration();
        for (LocalDateTime tick = first; tick.isBefore(last); ) {
            LocalDateTime other = next(tick);
            shortest = shorter(shortest, Duration.between(tick, other));
            tick = other;
        }
        return shortest;
    }

    private LocalDateTime found(Optional<ZonedDateTime> tick) {
        return tick.map(ZonedDateTime::toLocalDateTime)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Invalid cron '" + expression + "': it never ticks."));
    }

    private static ExecutionTime parsed(String expression) {
        if (expression.startsWith("@")) {
            throw unreadable(expression, "no nickname is written so", null);
        }
        String unix = LAST_WEEKDAY.matcher(expression).replaceFirst("$1L");
        try {
            return ExecutionTime.forCron(new CronParser(UNIX).parse(unix).validate());
        } catch (IllegalArgumentException e) {
            throw unreadable(expression, END.matcher(e.getMessage()).replaceFirst(""), e);
        }
    }

    private static IllegalArgumentException unreadable(
            String expression, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "Invalid cron '%s': %s. Write minute, hour, day of month, month and day of week, or a nickname such as @daily."
                        .formatted(expression, why),
                cause);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
