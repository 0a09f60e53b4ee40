package dev.waymark.kernel.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Something that stops a run between two batches when it opens. People name them in `waymark.yaml`
/// or on the command line, each with one value.
public sealed interface Breaker {

    /// What people call it.
    String name();

    /// Open unless the command ends with 0.
    record Command(String command) implements Breaker {
        @Override
        public String name() {
            return "command";
        }

        /// Commands may hold secrets.
        @Override
        public String toString() {
            return "command";
        }
    }

    /// Open outside a time of day.
    ///
    /// @param from inclusive
    /// @param to exclusive; at or before `from` it is on the next day
    record TimeWindow(LocalTime from, LocalTime to, ZoneId zone) implements Breaker {
        @Override
        public String name() {
            return "time_window";
        }

        public boolean holds(Instant moment) {
            LocalTime time = LocalTime.ofInstant(moment, zone);
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "-" + to + " " + zone;
        }
    }

    /// Open when more than this share of the run's audits has failed, blocking or not.
    ///
    /// @param share between 0 and 1
    record FailedAudits(double share) implements Breaker {

        /// Before so many audits a share says nothing.
        public static final int AT_LEAST = 5;

        @Override
        public String name() {
            return "failed_audits";
        }
    }

    /// Open when a batch writes more than `factor` times as many rows as earlier batches of its
    /// model did, or less than that part of them.
    ///
    /// @param factor above 1
    record RowAnomaly(double factor) implements Breaker {

        /// Fewer earlier batches say nothing.
        public static final int AT_LEAST = 3;

        /// How many earlier batches are looked at.
        public static final int AT_MOST = 20;

        @Override
        public String name() {
            return "row_anomaly";
        }
    }

    /// Open while the file is there.
    ///
    /// @param path relative ones count from the project's folder
    record KillFile(String path) implements Breaker {
        @Override
        public String name() {
            return "kill_file";
        }
    }

    List<String> NAMES =
            List.of("command", "failed_audits", "kill_file", "row_anomaly", "time_window");

    /// Reads one as people write it.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    static Breaker of(String name, String value) {
        return switch (name) {
            case "command" -> new Command(value);
            case "kill_file" -> new KillFile(value);
            case "time_window" -> window(value);
            case "failed_audits" -> new FailedAudits(number(name, value, 0, 1));
            case "row_anomaly" -> new RowAnomaly(number(name, value, 1, Double.MAX_VALUE));
            default ->
                    throw new IllegalArgumentException(
                            "There is no circuit breaker '" + name + "'; there are " + NAMES + ".");
        };
    }

    private static TimeWindow window(String value) {
        String[] parts = value.strip().split("\\s+", 2);
        String[] times = parts[0].split("-", 2);
        try {
            return new TimeWindow(
                    LocalTime.parse(times[0]),
                    LocalTime.parse(times[1]),
                    ZoneId.of(parts.length == 1 ? "UTC" : parts[1]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unclear) {
            throw new IllegalArgumentException(
                    "'%s' is no time_window; write 22:00-06:00, or 22:00-06:00 Europe/Berlin."
                            .formatted(value),
                    unclear);
        }
    }

    private static double number(String name, String value, double least, double most) {
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, together with what is out of bounds
        }
        throw new IllegalArgumentException(
                "'%s' is no %s; write a number %s."
                        .formatted(value, name, most == 1 ? "from 0 to 1" : "above 1"));
    }
}
