package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Time;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// Dates and timestamps in conditions; zones are taken as UTC.
final class Times {

    private Times() {}

    static Value parse(String text, boolean date) {
        String local = text.strip().replace(' ', 'T').replaceFirst("(\\+00:00|Z)$", "");
        try {
            LocalDateTime at =
                    local.indexOf('T') < 0
                            ? LocalDate.parse(local).atStartOfDay()
                            : LocalDateTime.parse(local);
            return new Time(date ? at.toLocalDate().atTime(LocalTime.MIN) : at, date);
        } catch (DateTimeException _) {
            return new Unknown("'" + text + "' is not a date or timestamp.");
        }
    }

    /// A text beside a time is read as one.
    static Value of(Value value) {
        return value instanceof Text text ? parse(text.text(), false) : value;
    }

    /// `YEAR(x)`, `MONTH(x)`, `DAY(x)`.
    static Value part(String name, List<Value> arguments) {
        return arguments.size() == 1 && of(arguments.getFirst()) instanceof Time time
                ? new Num(BigDecimal.valueOf(part(name, time.at())), false)
                : new Unknown(name + " needs a date or timestamp.");
    }

    private static int part(String name, LocalDateTime at) {
        return switch (name) {
            case "YEAR" -> at.getYear();
            case "MONTH" -> at.getMonthValue();
            default -> at.getDayOfMonth();
        };
    }

    static String sql(Time time) {
        String text = time.at().toString().replace('T', ' ');
        return time.date()
                ? "CAST('" + time.at().toLocalDate() + "' AS DATE)"
                : "CAST('" + text + "' AS TIMESTAMP)";
    }
}
