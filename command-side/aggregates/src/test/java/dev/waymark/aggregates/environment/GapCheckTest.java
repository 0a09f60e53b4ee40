package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.day;
import static dev.waymark.aggregates.Samples.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.aggregates.decision.PushedSnapshot.Traits;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases of semantics 8.4 and C-63.
class GapCheckTest {

    private static final Intervals TO_THE_FIFTH = range(1, 5);

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("as long as before", "2024-01-01", TO_THE_FIFTH, false),
                Arguments.of("longer than before", "2024-01-01", range(1, 9), false),
                Arguments.of("ends too early", "2024-01-01", range(1, 4), true),
                Arguments.of("starts too late", "2024-01-01", range(2, 5), true),
                Arguments.of("has a hole", "2024-01-01", range(1, 2).union(range(3, 5)), true),
                Arguments.of("nothing at all", "2024-01-01", Intervals.none(), true),
                Arguments.of("declares a later start", "2024-01-02", range(2, 5), false),
                Arguments.of("misses its later start", "2024-01-02", range(3, 5), true),
                Arguments.of("starts after all history", "2024-01-05", Intervals.none(), false),
                Arguments.of("declares no start", null, range(3, 5), false),
                Arguments.of("no start, but a hole", null, range(1, 2).union(range(3, 5)), true),
                Arguments.of("no start and nothing at all", null, Intervals.none(), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_new_version_has_every_range_from_its_start_to_where_the_old_one_ends(
            String name, @Nullable String start, Intervals covered, boolean gap) {
        assertThat(name).isNotBlank();
        assertThat(hasGap(daily(start), covered, NOW)).isEqualTo(gap);
    }

    @Test
    void only_incremental_models_are_looked_at() {
        PushedSnapshot full = pushed(SnapshotSample.DAILY, false);

        assertThat(
                        GapCheck.hasGap(
                                full,
                                TO_THE_FIFTH,
                                pushed(SnapshotSample.DAILY, true),
                                Intervals.none(),
                                NOW))
                .isFalse();
        assertThat(
                        GapCheck.hasGap(
                                pushed(SnapshotSample.DAILY, true),
                                TO_THE_FIFTH,
                                full,
                                Intervals.none(),
                                NOW))
                .isFalse();
    }

    @Test
    void without_history_there_is_nothing_to_lose() {
        PushedSnapshot daily = pushed(SnapshotSample.DAILY, true);

        assertThat(GapCheck.hasGap(daily, Intervals.none(), daily, Intervals.none(), NOW))
                .isFalse();
    }

    @Test
    void what_the_cron_has_not_released_yet_is_no_gap() {
        Schedule weekly =
                new Schedule("@weekly", "UTC", "2024-01-01", null, IntervalUnit.DAY, false);

        assertThat(hasGap(weekly, Intervals.none(), day(5))).isFalse();
        assertThat(hasGap(weekly, Intervals.none(), day(9))).isTrue();
    }

    @Test
    void what_lies_after_the_end_of_a_model_is_no_gap() {
        Schedule ending =
                new Schedule("@daily", "UTC", "2024-01-01", "2024-01-03", IntervalUnit.DAY, false);

        assertThat(hasGap(ending, range(1, 4), NOW)).isFalse();
        assertThat(hasGap(ending, range(1, 3), NOW)).isTrue();
    }

    private static boolean hasGap(Schedule schedule, Intervals covered, Instant now) {
        return GapCheck.hasGap(
                pushed(SnapshotSample.DAILY, true),
                TO_THE_FIFTH,
                pushed(schedule, true),
                covered,
                now);
    }

    private static Schedule daily(@Nullable String start) {
        return new Schedule("@daily", "UTC", start, null, IntervalUnit.DAY, false);
    }

    private static PushedSnapshot pushed(Schedule schedule, boolean incremental) {
        return new PushedSnapshot(
                new SnapshotId(ORDERS, "1"),
                new Version(ORDERS, "v"),
                "d",
                "c",
                new Traits(false, false, incremental, schedule),
                false,
                false);
    }
}
