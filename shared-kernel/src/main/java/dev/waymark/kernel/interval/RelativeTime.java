package dev.waymark.kernel.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Moments named by their distance from now. An expression of whole days counts from midnight,
/// every other one from the moment itself (semantics 5.1).
final class RelativeTime {

    private static final String AMOUNTS =
            "(?:(?:\\d+|an?) ?(?:second|minute|hour|day|week|month|year|decade)s?(?: and|,)? ?)+";
    private static final Pattern AGO = Pattern.compile("(" + AMOUNTS + ") ?(?:ago)?");
    private static final Pattern AHEAD = Pattern.compile("in (" + AMOUNTS + ")");
    private static final Pattern SHORT = Pattern.compile("(\\d+)([smhdw])(?: ago)?");
    private static final Pattern NAMED = Pattern.compile("(last|next) (week|month|year)");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+|an?) ?(second|minute|hour|day|week|month|year|decade)s?");
    private static final Pattern WHOLE_DAYS =
            Pattern.compile(
                    "today|yesterday|tomorrow|(?:in )?(?:\\d+ (?:day|week|month|year|decade)s?[ ]?)+(?:ago)?");
    private static final List<String> DAYS = List.of("yesterday", "today", "tomorrow");

    private RelativeTime() {}

    static boolean isWholeDays(String text) {
        return WHOLE_DAYS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// The moment; empty when the text is not of this sort.
    static Optional<Instant> parse(String text, Instant now) {
        String words = text.toLowerCase(Locale.ROOT);
        LocalDateTime exact = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDateTime from = isWholeDays(text) ? exact.truncatedTo(ChronoUnit.DAYS) : exact;
        return moment(words, from).map(moment -> moment.toInstant(ZoneOffset.UTC));
    }

    private static Optional<LocalDateTime> moment(String words, LocalDateTime from) {
        if (words.equals("now")) {
            return Optional.of(from);
        }
        if (DAYS.contains(words)) {
            return Optional.of(from.plusDays(DAYS.indexOf(words) - 1L));
        }
        return moved(AHEAD, words, from, 1)
                .or(() -> moved(AGO, words, from, -1))
                .or(() -> abbreviated(words, from))
                .or(() -> neighbour(words, from));
    }

    private static Optional<LocalDateTime> moved(
            Pattern form, String words, LocalDateTime from, int sign) {
        Matcher matched = form.matcher(words);
        if (!matched.matches()) {
            return Optional.empty();
        }
        LocalDateTime moment = from;
        for (Matcher amount = AMOUNT.matcher(matched.group(1)); amount.find(); ) {
            moment = moment.plus(amount(count(amount.group(1)) * sign, amount.group(2)));
        }
        return Optional.of(moment);
    }

    private static Optional<LocalDateTime> abbreviated(String words, LocalDateTime from) {
        Matcher matched = SHORT.matcher(words);
        if (!matched.matches()) {
            return Optional.empty();
        }
        String unit =
                switch (matched.group(2)) {
                    case "s" -> "second";
                    case "m" -> "minute";
                    case "h" -> "hour";
                    case "d" -> "day";
                    default -> "week";
                };
        return Optional.of(from.plus(amount(-count(matched.group(1)), unit)));
    }

    private static Optional<LocalDateTime> neighbour(String words, LocalDateTime from) {
        Matcher matched = NAMED.matcher(words);
        return matched.matches()
                ? Optional.of(
                        from.plus(
                                amount(matched.group(1).equals("next") ? 1 : -1, matched.group(2))))
                : Optional.empty();
    }

    private static int count(String word) {
        return word.startsWith("a") ? 1 : Math.toIntExact(Long.parseLong(word));
    }

    private static TemporalAmount amount(int count, String unit) {
        return switch (unit) {
            case "second" -> Duration.ofSeconds(count);
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            case "year" -> Period.ofYears(count);
            default -> Period.ofYears(Math.multiplyExact(count, 10));
        };
    }
}
