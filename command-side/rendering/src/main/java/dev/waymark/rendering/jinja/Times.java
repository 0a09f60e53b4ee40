package dev.waymark.rendering.jinja;

import dev.waymark.rendering.jinja.value.Value;
import dev.waymark.rendering.variable.Moment;

/// `start_ds`, `end_dt` ... as values of Python.
final class Times {

    private static final double MILLIS = 1000.0;

    private Times() {}

    static Value value(Moment moment, String suffix) {
        return switch (suffix) {
            case "dt" -> new Value.Time(moment.time(), true);
            case "dtntz" -> new Value.Time(moment.time(), false);
            case "date" -> new Value.Day(moment.time().toLocalDate());
            case "ds" -> Value.of(moment.day());
            case "ts" -> Value.of(moment.text());
            case "tstz" -> Value.of(moment.text() + "+00:00");
            case "epoch" -> new Value.Real(moment.millis() / MILLIS);
            case "millis" -> Value.of(moment.millis());
            default -> Value.of(moment.hour());
        };
    }
}
