package dev.waymark.applying.query;

import dev.waymark.kernel.interval.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/// The inclusive bounds of a batch as literals of the time column's type (semantics 1.9): a
/// half-open `[start, end)` becomes `BETWEEN start AND end minus one microsecond`.
///
/// @param low first value inside
/// @param high last value inside
public record TimeBounds(String low, String high) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final Set<String> NUMBERS =
            Set.of(
                    "INT",
                    "INTEGER",
                    "BIGINT",
                    "SMALLINT",
                    "HUGEINT",
                    "UBIGINT",
                    "UINTEGER",
                    "DOUBLE",
                    "FLOAT");

    /// @param type of the time column as the engine names it
    /// @param format Python strftime pattern, for columns that are neither date nor timestamp
    public static TimeBounds of(Interval interval, String type, String format) {
        Instant last = interval.end().minus(1, ChronoUnit.MICROS);
        return new TimeBounds(literal(interval.start(), type, format), literal(last, type, format));
    }

    /// One moment as a literal of such a column.
    static String literal(Instant moment, String type, String format) {
        String upper = type.toUpperCase(Locale.ROOT);
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        if (upper.equals("DATE")) {
            return "CAST('" + utc.toLocalDate() + "' AS DATE)";
        }
        if (upper.startsWith("TIMESTAMP") || upper.startsWith("DATETIME")) {
            boolean zoned = upper.contains("WITH TIME ZONE") || upper.contains("TZ");
            return "CAST('"
                    + TIMESTAMP.format(utc)
                    + (zoned ? "+00:00" : "")
                    + "' AS "
                    + type
                    + ")";
        }
        String text = TimeFormat.format(moment, format);
        return isNumber(upper) ? text : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isNumber(String type) {
        return NUMBERS.contains(type) || type.startsWith("DECIMAL") || type.startsWith("NUMERIC");
    }
}
