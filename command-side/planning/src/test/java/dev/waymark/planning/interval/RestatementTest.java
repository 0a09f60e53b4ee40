package dev.waymark.planning.interval;

import static dev.waymark.planning.interval.Timetables.date;
import static dev.waymark.planning.interval.Timetables.day;
import static dev.waymark.planning.interval.Timetables.days;
import static dev.waymark.planning.interval.Timetables.of;
import static dev.waymark.planning.interval.Timetables.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestatementTest {

    private static final Instant NOW = day("2023-01-09");

    @Test
    void a_full_parent_loses_all_and_passes_on_no_range() {
        Intervals done = days("2023-01-01", "2023-01-09");
        Tracked full = tracked("'name': 'p', 'kind': 'FULL'", done);
        Tracked child = tracked("'name': 'c', 'parents': ['p']", done);

        assertThat(restated(full, List.of()))
                .contains(days("2023-01-01", "2023-01-09").ranges().getFirst());
        assertThat(restated(child, List.of()))
                .contains(days("2023-01-07", "2023-01-09").ranges().getFirst());
    }

    @Test
    void an_incremental_parent_brings_its_range() {
        Tracked child = tracked("'name': 'c', 'parents': ['p']", days("2023-01-01", "2023-01-09"));

        assertThat(restated(child, days("2023-01-03", "2023-01-04").ranges()))
                .contains(days("2023-01-03", "2023-01-09").ranges().getFirst());
    }

    @Test
    void an_hourly_range_grows_to_whole_days() {
        Tracked child = tracked("'name': 'c', 'parents': ['p']", days("2023-01-01", "2023-01-09"));
        Interval hours =
                new Interval(
                        Instant.parse("2023-01-08T22:00:00Z"),
                        Instant.parse("2023-01-09T02:00:00Z"));

        assertThat(restated(child, List.of(hours)))
                .contains(days("2023-01-07", "2023-01-10").ranges().getFirst());
    }

    @Test
    void a_request_of_nothing_removes_nothing() {
        Tracked model = tracked("'name': 'c'", days("2023-01-01", "2023-01-09"));

        assertThat(
                        Restatement.removal(
                                model,
                                day("2023-01-07"),
                                new TimePoint(day("2023-01-07"), false),
                                NOW,
                                false))
                .isEmpty();
    }

    @Test
    void a_preview_reaches_back_at_least_so_many_ticks() {
        Timetable weekly = of("'cron': '@weekly'");

        assertThat(Restatement.previewStart(weekly, day("2024-01-15"), date("2024-01-17"), 2))
                .isEqualTo(day("2023-12-31"));
        assertThat(Restatement.previewStart(weekly, day("2023-12-01"), date("2024-01-17"), 2))
                .isEqualTo(day("2023-12-01"));
        assertThat(Restatement.previewStart(weekly, day("2024-01-15"), date("2024-01-17"), 0))
                .isEqualTo(day("2024-01-15"));
    }

    private static Optional<Interval> restated(Tracked model, List<Interval> fromParents) {
        return Restatement.restated(
                model, day("2023-01-07"), date("2023-01-08"), NOW, false, fromParents);
    }
}
