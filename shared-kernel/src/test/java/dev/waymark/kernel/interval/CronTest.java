package dev.waymark.kernel.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                "*/5 * * * *",
                "*/30 * * * *",
                "7,37 * * * *",
                "@hourly",
                "0 */6 * * *",
                "30 2 * * *",
                "@daily",
                "0 9 * * 1-5",
                "@weekly",
                "0 0 L * *",
                "0 0 13 * 5");
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "Pacific/Apia");
    }

    /// Many of them within three hours of a clock change.
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> changes =
                Arbitraries.of(
                                "2024-03-31T01:00:00Z",
                                "2024-10-27T01:00:00Z",
                                "2024-03-10T07:00:00Z",
                                "2024-11-03T06:00:00Z",
                                "2024-04-06T15:00:00Z",
                                "2024-10-05T15:30:00Z",
                                "2011-12-30T10:00:00Z",
                                "2024-06-15T12:30:00Z")
                        .map(Instant::parse);
        return changes.flatMap(change ->
                Arbitraries.longs()
                        .between(-3 * 3_600_000L, 3 * 3_600_000L)
                        .map(change::plusMillis));
    }

    @Property
    void the_three_answers_never_contradict_each_other(
            @ForAll("expressions") String expression,
            @ForAll("zones") String zone,
            @ForAll("moments") Instant moment) {
        Cron cron = Cron.of(expression, zone);

        Instant floor = cron.floor(moment);
        Instant next = cron.next(moment);

        assertThat(floor).isBeforeOrEqualTo(moment);
        assertThat(next).isAfter(moment);
        assertThat(cron.previous(moment)).isBefore(moment);
        assertThat(cron.floor(next)).isEqualTo(next);
        assertThat(cron.previous(next)).isEqualTo(floor);
        assertThat(cron.next(floor)).isEqualTo(next);
    }

    @Test
    void a_skipped_tick_happens_at_the_change() {
        Cron cron = Cron.of("30 2 * * *", "Europe/Berlin");

        assertThat(cron.floor(Instant.parse("2024-03-31T12:00:00Z")))
                .isEqualTo(Instant.parse("2024-03-31T01:00:00Z"));
    }

    @Test
    void a_repeated_tick_happens_once() {
        Cron cron = Cron.of("30 2 * * *", "Europe/Berlin");

        assertThat(cron.next(Instant.parse("2024-10-27T00:00:00Z")))
                .isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(cron.next(Instant.parse("2024-10-27T00:30:00Z")))
                .isEqualTo(Instant.parse("2024-10-28T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/8 8 1 1 * | FIVE_MINUTE",
                "0 8-18 * * * | HOUR",
                "0 9 * * 1-6 | DAY",
                "*/10 8-20 * * * | FIVE_MINUTE",
                "*/15 6-22 * * * | QUARTER_HOUR",
                "0 0 1-20 * * | DAY",
                "0 0 * * L5 | MONTH",
                "0 0 29 2 * | YEAR",
                "@Midnight | DAY",
                "50,20 23,0 * * * | HALF_HOUR",
                "55 23,0,1 1,31 * * | HOUR",
                "0,50 0,23 1,31 * * | FIVE_MINUTE"
            })
    void the_unit_follows_from_the_expression_alone(String expression, IntervalUnit unit) {
        assertThat(Cron.of(expression, "UTC").unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/7 * * * *", "* * * * *", "59,0 0,23 * * *"})
    void two_ticks_within_five_minutes_are_refused(String expression) {
        assertThatThrownBy(() -> Cron.of(expression, "UTC").unit())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Invalid cron '" + expression + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@often", "0 0 30 2 *", "61 * * * *", "0 0 * * * *", "daily"})
    void what_nobody_can_read_or_never_ticks_is_refused(String expression) {
        assertThatThrownBy(() -> Cron.of(expression, "UTC"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Invalid cron '" + expression + "'");
    }

    @Test
    void a_nickname_that_nobody_gave_is_said_to_be_one() {
        assertThatThrownBy(() -> Cron.of("@dayly", "UTC"))
                .hasMessageStartingWith("Invalid cron '@dayly': no nickname is written so. Write");
    }

    @Test
    void an_unknown_zone_is_refused() {
        assertThatThrownBy(() -> Cron.of("@daily", "Mars/Olympus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mars/Olympus");
    }

    @Test
    void ticks_are_counted_back() {
        Cron weekdays = Cron.of("0 9 * * 1-5", "UTC");

        assertThat(weekdays.back(Instant.parse("2024-06-14T09:00:00Z"), 5))
                .isEqualTo(Instant.parse("2024-06-07T09:00:00Z"));
    }
}
