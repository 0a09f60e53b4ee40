package dev.waymark.checking.unittest.cell;

import dev.waymark.checking.unittest.cell.Cell.Clock;
import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Nothing;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Point;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.stream.Collectors;

/// Cells as people read them.
public final class Shown {

    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .toFormatter();

    private Shown() {}

    /// NULL is written so.
    public static String text(Cell cell) {
        return switch (cell) {
            case Nothing _ -> "NULL";
            case Truth truth -> String.valueOf(truth.value());
            case Number number -> number(number.value());
            case Text text -> text.value();
            case Day day -> day.value().toString();
            case Clock clock -> clock.value().format(DateTimeFormatter.ISO_LOCAL_TIME);
            case Moment moment -> timestamp(moment.value());
            case Point point ->
                    timestamp(point.value().atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00:00";
            case Items items ->
                    items.values().stream()
                            .map(Shown::text)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Fields fields ->
                    fields.values().entrySet().stream()
                            .map(field -> field.getKey() + ": " + text(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// `2024-01-31 12:00:00`, with a fraction where there is one.
    public static String timestamp(LocalDateTime at) {
        return at.format(TIMESTAMP);
    }

    private static String number(BigDecimal value) {
        BigDecimal short_ = value.stripTrailingZeros();
        return short_.scale() < 0 ? value.toBigInteger().toString() : short_.toPlainString();
    }
}
