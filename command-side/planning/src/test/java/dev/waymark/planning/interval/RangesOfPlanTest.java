package dev.waymark.planning.interval;

import static dev.waymark.planning.interval.Timetables.day;
import static dev.waymark.planning.interval.Timetables.days;
import static dev.waymark.planning.interval.Timetables.of;
import static dev.waymark.planning.interval.Timetables.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Starts and ends of plans that name none.
class RangesOfPlanTest {

    private static final ModelName A = new ModelName("a");
    private static final ModelName B = new ModelName("b");
    private static final ModelName S = new ModelName("s");

    @Test
    void a_parent_starts_early_enough_for_its_child() {
        Timetable parent = of("'name': 'a', 'cron': '@daily'");
        Timetable child = of("'name': 'b', 'cron': '@weekly', 'parents': ['a']");

        assertThat(
                        StartOverrides.of(
                                List.of(parent, child),
                                day("2024-01-16"),
                                day("2024-01-17"),
                                Map.of(),
                                2))
                .isEqualTo(Map.of(A, day("2023-12-31"), B, day("2023-12-31")));
    }

    @Test
    void intervals_are_counted_back_from_the_end_of_each_model() {
        Timetable capped = of("'name': 'a', 'cron': '@daily'");
        Timetable ended = of("'name': 'b', 'cron': '@daily', 'end': '2024-01-09'");

        assertThat(
                        StartOverrides.of(
                                List.of(capped, ended),
                                day("2024-01-16"),
                                day("2024-01-17"),
                                Map.of(A, day("2024-01-14")),
                                3))
                .isEqualTo(Map.of(A, day("2024-01-11"), B, day("2024-01-07")));
    }

    @Test
    void the_start_of_the_plan_is_the_latest_start() {
        assertThat(
                        StartOverrides.of(
                                List.of(of("'name': 'a', 'cron': '@daily'")),
                                day("2024-01-01"),
                                day("2024-01-17"),
                                Map.of(),
                                1))
                .isEqualTo(Map.of(A, day("2024-01-01")));
    }

    @Test
    void a_dev_plan_stops_where_prod_stops() {
        Tracked daily = tracked("'name': 'a'", days("2024-01-01", "2024-01-05"));
        Tracked monthly =
                tracked("'name': 'b', 'cron': '@monthly'", days("2023-12-01", "2024-01-01"));
        Tracked seed = tracked("'name': 's', 'kind': 'SEED'", days("2024-01-01", "2024-03-01"));
        Tracked idle = tracked("'name': 'x'", Intervals.none());

        Map<ModelName, Instant> ends = DefaultRange.ends(List.of(daily, monthly, seed, idle));

        assertThat(ends)
                .isEqualTo(
                        Map.of(A, day("2024-01-05"), B, day("2024-01-01"), S, day("2024-03-01")));
        assertThat(range(ends, List.of(), day("2024-02-01")))
                .contains(new DefaultRange(day("2023-12-01"), day("2024-01-05")));
        assertThat(range(ends, List.of(A), day("2024-01-03")))
                .contains(new DefaultRange(day("2024-01-04"), day("2024-01-03")));
    }

    @Test
    void seeds_alone_give_no_range() {
        assertThat(range(Map.of(S, day("2024-03-01")), List.of(), day("2024-04-01"))).isEmpty();
    }

    private static Optional<DefaultRange> range(
            Map<ModelName, Instant> ends, List<ModelName> inQuestion, Instant executionTime) {
        Map<ModelName, Timetable> known =
                Map.of(
                        A, of("'name': 'a'"),
                        B, of("'name': 'b', 'cron': '@monthly'"),
                        S, of("'name': 's', 'kind': 'SEED'"));
        return DefaultRange.of(ends, known, inQuestion, executionTime);
    }
}
