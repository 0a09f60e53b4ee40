package dev.waymark.planning.interval;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.io.UncheckedIOException;
import java.time.Instant;

/// Models for examples, written as in the recorded questions.
final class Timetables {

    private Timetables() {}

    /// @param node fields in single quotes: `'name': 'a', 'cron': '@hourly'`
    static Timetable of(String node) {
        try {
            return Nodes.timetable(Vectors.JSON.readTree("{" + node.replace('\'', '"') + "}"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tracked tracked(String node, Intervals covered) {
        return new Tracked(of(node), covered);
    }

    static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    static TimePoint date(String date) {
        return new TimePoint(day(date), true);
    }

    static Intervals days(String from, String until) {
        return Intervals.between(day(from), day(until));
    }
}
