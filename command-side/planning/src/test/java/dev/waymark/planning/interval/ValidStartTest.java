package dev.waymark.planning.interval;

import static dev.waymark.planning.interval.Timetables.day;
import static dev.waymark.planning.interval.Timetables.days;
import static dev.waymark.planning.interval.Timetables.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidStartTest {

    private static final Instant NOW = Instant.parse("2024-01-20T12:00:00Z");
    private static final String FULL = "'kind': 'FULL'";

    @Test
    void a_model_that_needs_no_past_may_start_anywhere() {
        assertThat(valid("'lookback': 2", Intervals.none(), "2024-01-10")).isTrue();
    }

    @Test
    void a_model_that_needs_its_past_starts_where_its_history_does() {
        assertThat(valid(FULL, Intervals.none(), "2024-01-02")).isFalse();
        assertThat(valid(FULL, Intervals.none(), "2024-01-01")).isTrue();
    }

    @Test
    void what_is_covered_before_the_start_leaves_no_hole() {
        assertThat(valid(FULL, days("2024-01-01", "2024-01-10"), "2024-01-10")).isTrue();
        assertThat(valid(FULL, days("2024-01-01", "2024-01-09"), "2024-01-10")).isFalse();
        assertThat(valid(FULL, days("2024-01-01", "2024-01-20"), "2024-01-10")).isTrue();
    }

    @Test
    void a_plan_that_begins_wherever_something_is_missing_is_valid() {
        Tracked model = tracked(FULL, Intervals.none());

        assertThat(ValidStart.is(model, null, day("2024-01-01"), NOW)).isTrue();
    }

    private static boolean valid(String node, Intervals covered, String planStart) {
        return ValidStart.is(tracked(node, covered), day(planStart), day("2024-01-01"), NOW);
    }
}
