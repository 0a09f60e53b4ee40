package dev.waymark.project.model;

import dev.waymark.kernel.interval.Cron;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.project.header.Block;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads when a model is due: cron, zone, start, end, interval unit (semantics 1.7, 5.2).
public final class ScheduleReader {

    private static final String DAILY = "@daily";

    private final Block block;

    public ScheduleReader(Block block) {
        this.block = block;
    }

    /// With findings for what does not hold; what cannot be read counts as the default.
    public Schedule read() {
        String cron = block.text("cron", DAILY);
        String zone = block.text("cron_tz", "UTC");
        boolean partials = block.truth("allow_partials", false);
        return new Schedule(
                cron, zone, moment("start"), end(), unit(cron, zone, partials), partials);
    }

    private IntervalUnit unit(String expression, String zone, boolean partials) {
        IntervalUnit wanted = block.choice("interval_unit", IntervalUnit.class);
        Optional<Cron> cron = cron(expression, zone);
        if (cron.isEmpty()) {
            return wanted == null ? IntervalUnit.DAY : wanted;
        }
        try {
            return wanted == null ? cron.get().unit() : cron.get().unit(wanted, partials);
        } catch (IllegalArgumentException e) {
            String property = wanted == null ? "cron" : "interval_unit";
            refuse("cron-too-frequent", property, e, "Choose a slower cron or a finer unit.");
            return IntervalUnit.FIVE_MINUTE;
        }
    }

    private Optional<Cron> cron(String expression, String zone) {
        try {
            return Optional.of(Cron.of(expression, zone));
        } catch (IllegalArgumentException e) {
            boolean zoned = String.valueOf(e.getMessage()).contains("time zone");
            refuse(
                    "cron-invalid",
                    zoned ? "cron_tz" : "cron",
                    e,
                    "Write five fields or a nickname such as '@daily', and an IANA time zone.");
            return Optional.empty();
        }
    }

    private @Nullable String end() {
        String end = moment("end");
        String start = block.text("start");
        if (end != null && start == null) {
            block.findings()
                    .error(
                            "end-without-start",
                            "Must define a start if an end is given.",
                            "Add `start`, or remove `end`.",
                            block.placeOf("end"));
        } else if (end != null && start != null && isBefore(end, start)) {
            block.findings()
                    .error(
                            "end-before-start",
                            "End date / time '%s' is before the start '%s'.".formatted(end, start),
                            "Let the end be at or after the start.",
                            block.placeOf("end"));
        }
        return end;
    }

    private @Nullable String moment(String property) {
        String written = block.text(property);
        try {
            if (written != null) {
                TimeExpression.parse(written, Instant.EPOCH);
            }
        } catch (IllegalArgumentException e) {
            refuse("time-unreadable", property, e, "Write a date such as '2024-01-31'.");
        }
        return written;
    }

    /// Unknown between a date and something relative.
    private static boolean isBefore(String end, String start) {
        if (TimeExpression.isRelative(end) != TimeExpression.isRelative(start)) {
            return false;
        }
        try {
            Instant from = TimeExpression.parse(start, Instant.EPOCH).at();
            return TimeExpression.parse(end, Instant.EPOCH).at().isBefore(from);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(String code, String property, IllegalArgumentException why, String mend) {
        block.findings()
                .error(code, String.valueOf(why.getMessage()), mend, block.placeOf(property));
    }
}
