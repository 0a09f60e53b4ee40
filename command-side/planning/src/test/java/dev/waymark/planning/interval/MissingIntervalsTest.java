package dev.waymark.planning.interval;

import static dev.waymark.planning.interval.Timetables.date;
import static dev.waymark.planning.interval.Timetables.day;
import static dev.waymark.planning.interval.Timetables.days;
import static dev.waymark.planning.interval.Timetables.tracked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingIntervalsTest {

    @Test
    void fifty_years_of_five_minutes_are_one_range() {
        Tracked model =
                tracked("'cron': '*/5 * * * *', 'lookback': 3", days("2000-01-01", "2026-11-20"));

        Intervals missing =
                MissingIntervals.of(
                        model,
                        Instant.EPOCH,
                        date("2026-11-21"),
                        Due.at(Instant.parse("2026-11-21T10:17:30Z")));

        assertThat(missing)
                .isEqualTo(
                        new Intervals(
                                List.of(
                                        days("1970-01-01", "2000-01-01").ranges().getFirst(),
                                        Intervals.between(
                                                        Instant.parse("2026-11-19T23:45:00Z"),
                                                        Instant.parse("2026-11-21T10:15:00Z"))
                                                .ranges()
                                                .getFirst())));
        assertThat(IntervalUnit.FIVE_MINUTE.count(missing)).isEqualTo(3_155_616 + 414);
    }

    @Test
    void a_start_after_the_last_tick_has_nothing_missing() {
        Tracked weekly = tracked("'cron': '@weekly', 'start': '2024-01-10'", Intervals.none());

        assertThat(
                        MissingIntervals.of(
                                weekly,
                                day("2024-01-10"),
                                date("2024-01-12"),
                                Due.at(day("2024-01-12"))))
                .isEqualTo(Intervals.none());
    }

    @Test
    void a_request_that_ends_before_it_starts_is_refused() {
        Tracked model = tracked("'cron': '@daily'", Intervals.none());

        assertThatThrownBy(() ->
                        MissingIntervals.of(
                                model,
                                day("2024-01-12"),
                                date("2024-01-10"),
                                Due.at(day("2024-02-01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be greater");
    }

    @Test
    void a_dev_table_counts_when_it_is_the_one_that_is_written() {
        Tracked dev = tracked("'cron': '@daily'", days("2024-01-01", "2024-01-03"));

        assertThat(
                        MissingIntervals.of(
                                dev,
                                day("2024-01-01"),
                                date("2024-01-03"),
                                Due.at(day("2024-02-01"))))
                .isEqualTo(days("2024-01-03", "2024-01-04"));
    }

    @Test
    void without_a_start_the_earliest_model_begins() {
        Tracked parent =
                tracked("'name': 'p', 'cron': '@daily', 'start': '2024-01-05'", Intervals.none());
        Tracked child =
                tracked("'name': 'c', 'cron': '@daily', 'parents': ['p']", Intervals.none());

        assertThat(
                        MissingIntervals.ofAll(
                                List.of(parent, child),
                                MissingRequest.between(
                                        null, date("2024-01-06"), Due.at(day("2024-01-10")))))
                .isEqualTo(
                        Map.of(
                                child.name(), days("2024-01-05", "2024-01-07"),
                                parent.name(), days("2024-01-05", "2024-01-07")));
    }

    @Test
    void nothing_is_asked_of_no_models() {
        assertThat(
                        MissingIntervals.ofAll(
                                List.of(),
                                MissingRequest.between(
                                        null, date("2024-01-06"), Due.at(day("2024-01-10")))))
                .isEmpty();
    }
}
