package dev.waymark.checking.unittest.cell;

import dev.waymark.checking.unittest.cell.Cell.Clock;
import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Fields;
import dev.waymark.checking.unittest.cell.Cell.Items;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Point;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Cells as a warehouse gives them.
public final class Given {

    private Given() {}

    /// Whatever is no number is nothing, as NULL is; what is of no known kind is a text.
    public static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.NOTHING;
            case Boolean truth -> new Truth(truth);
            case java.lang.Number number -> number(number);
            case Collection<?> values -> new Items(values.stream().map(Given::cell).toList());
            case Map<?, ?> values -> fields(values);
            default -> time(value);
        };
    }

    private static Cell number(java.lang.Number number) {
        return switch (number) {
            case BigDecimal value -> new Number(value, false);
            case BigInteger value -> new Number(new BigDecimal(value), true);
            case Double value -> floating(value);
            case Float value -> floating(Double.parseDouble(value.toString()));
            default -> new Number(BigDecimal.valueOf(number.longValue()), true);
        };
    }

    private static Cell floating(double value) {
        if (Double.isNaN(value)) {
            return Cell.NOTHING;
        }
        return Double.isInfinite(value)
                ? new Text(value > 0 ? "inf" : "-inf")
                : new Number(BigDecimal.valueOf(value), false);
    }

    private static Cell time(Object value) {
        return switch (value) {
            case LocalDate day -> new Day(day);
            case LocalTime clock -> new Clock(clock);
            case LocalDateTime at -> new Moment(at);
            case OffsetDateTime at -> new Point(at.toInstant());
            case Instant at -> new Point(at);
            default -> new Text(value.toString());
        };
    }

    private static Cell fields(Map<?, ?> values) {
        SequencedMap<String, Cell> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(String.valueOf(name), cell(value)));
        return new Fields(fields);
    }
}
