package dev.waymark.rendering.variable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// An instant as SQLMesh writes it, in UTC.
public record Moment(LocalDateTime time) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS");

    Moment(Instant instant) {
        this(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    public String day() {
        return time.toLocalDate().toString();
    }

    /// With six digits of a second, nine where nanoseconds matter, none for a whole second.
    public String text() {
        return time.format(format());
    }

    private DateTimeFormatter format() {
        return time.getNano() == 0
                ? SECONDS
                : time.getNano() % 1_000 == 0 ? MICROSECONDS : NANOSECONDS;
    }

    boolean isWholeSecond() {
        return time.getNano() == 0;
    }

    /// Computed over floating seconds as SQLMesh does, so the last nanosecond of a day is the next
    /// day's first millisecond.
    public long millis() {
        double seconds = time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
        return (long) (seconds * 1000);
    }

    /// With an exponent, so that engines take it for a float and not for a decimal.
    String epoch() {
        String seconds = BigDecimal.valueOf(millis() / 1000.0).toPlainString();
        return (seconds.contains(".") ? seconds : seconds + ".0") + "e0";
    }

    public int hour() {
        return time.getHour();
    }
}
