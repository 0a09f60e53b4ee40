package dev.waymark.checking.unittest.compare;

import dev.waymark.checking.unittest.cell.Cell;
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
import dev.waymark.checking.unittest.cell.Shown;
import dev.waymark.checking.unittest.cell.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Brings what a test expects to the kind of value that the query gives: `'2024-01-01'` to a date,
/// `'7'` to a number. What does not fit stays as it is, and is a difference.
final class Coercion {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?");

    private Coercion() {}

    /// @param sample a value that the query gave in that column
    static Cell like(Cell sample, Cell expected) {
        return switch (sample) {
            case Number _ -> number(expected);
            case Truth _ -> truth(expected);
            case Text _ -> text(expected);
            case Day _ -> day(expected);
            case Clock _ -> clock(expected);
            case Moment _ -> moment(expected);
            case Point _ -> point(expected);
            case Nothing _, Items _, Fields _ -> expected;
        };
    }

    private static Cell number(Cell expected) {
        if (expected instanceof Text(String text) && NUMBER.matcher(text.strip()).matches()) {
            BigDecimal value = new BigDecimal(text.strip());
            return new Number(value, text.strip().matches("[-+]?[0-9]+"));
        }
        return expected instanceof Truth(boolean yes)
                ? new Number(yes ? BigDecimal.ONE : BigDecimal.ZERO, true)
                : expected;
    }

    private static Cell truth(Cell expected) {
        if (expected instanceof Number(BigDecimal value, boolean _)) {
            boolean one = value.compareTo(BigDecimal.ONE) == 0;
            return one || value.signum() == 0 ? new Truth(one) : expected;
        }
        return expected instanceof Text(String text) && text.matches("(?i)true|false")
                ? new Truth(text.equalsIgnoreCase("true"))
                : expected;
    }

    /// Dates without quotes are meant as the texts that they look like; numbers are not.
    private static Cell text(Cell expected) {
        return switch (expected) {
            case Day _, Moment _, Point _, Clock _ -> new Text(Shown.text(expected));
            default -> expected;
        };
    }

    private static Cell day(Cell expected) {
        Cell read = read(expected);
        return read instanceof Moment(LocalDateTime at) && at.toLocalTime().equals(LocalTime.MIN)
                ? new Day(at.toLocalDate())
                : read;
    }

    private static Cell clock(Cell expected) {
        return expected instanceof Text(String text)
                ? Times.clock(text.strip()).orElse(expected)
                : expected;
    }

    private static Cell moment(Cell expected) {
        return switch (read(expected)) {
            case Day(LocalDate day) -> new Moment(day.atStartOfDay());
            case Point point -> new Moment(LocalDateTime.ofInstant(point.value(), ZoneOffset.UTC));
            case Cell other -> other;
        };
    }

    private static Cell point(Cell expected) {
        return switch (read(expected)) {
            case Day(LocalDate day) -> new Point(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            case Moment(LocalDateTime at) -> new Point(at.toInstant(ZoneOffset.UTC));
            case Cell other -> other;
        };
    }

    private static Cell read(Cell expected) {
        Optional<Cell> time =
                expected instanceof Text(String text)
                        ? Times.read(text.strip().replace('/', '-'))
                        : Optional.empty();
        return time.orElse(expected);
    }
}
