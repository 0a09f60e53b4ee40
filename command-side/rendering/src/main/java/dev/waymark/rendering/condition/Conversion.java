package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Time;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// `CAST` and `::` over values.
final class Conversion {

    private Conversion() {}

    /// @param type the first word of the type as written
    static Value to(String type, Value value) {
        if (value instanceof Unknown || value instanceof Nothing) {
            return value;
        }
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "DATE" -> time(value, true);
            case "TIMESTAMP", "TIMESTAMPTZ", "DATETIME", "DATETIME2", "DATETIMEOFFSET" ->
                    time(value, false);
            case "INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT", "INT64" -> number(value, false);
            case "DOUBLE", "FLOAT", "REAL", "FLOAT64" -> number(value, true);
            case "TEXT", "VARCHAR", "STRING", "CHAR" -> new Text(text(value));
            default -> new Unknown("A cast to " + type + " cannot be evaluated here.");
        };
    }

    private static String text(Value value) {
        return value instanceof Time time && time.date()
                ? time.at().toLocalDate().toString()
                : value.sql();
    }

    private static Value time(Value value, boolean date) {
        return switch (value) {
            case Time time ->
                    new Time(date ? time.at().toLocalDate().atStartOfDay() : time.at(), date);
            case Text text -> Times.parse(text.text(), date);
            default -> new Unknown("'" + value.sql() + "' is not a date or timestamp.");
        };
    }

    private static Value number(Value value, boolean real) {
        try {
            BigDecimal number = new BigDecimal(value.sql().strip());
            return new Num(real ? number : number.setScale(0, RoundingMode.DOWN), real);
        } catch (NumberFormatException _) {
            return new Unknown("'" + value.sql() + "' is not a number.");
        }
    }
}
