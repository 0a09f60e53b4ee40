package dev.waymark.kernel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {

    @Test
    void breakers_are_read_as_people_write_them() {
        assertThat(Breaker.of("command", "test -f go"))
                .isEqualTo(new Breaker.Command("test -f go"));
        assertThat(Breaker.of("kill_file", "stop")).isEqualTo(new Breaker.KillFile("stop"));
        assertThat(Breaker.of("failed_audits", "0.2")).isEqualTo(new Breaker.FailedAudits(0.2));
        assertThat(Breaker.of("row_anomaly", "3")).isEqualTo(new Breaker.RowAnomaly(3));
        assertThat(Breaker.of("time_window", "22:00-06:00 Europe/Berlin"))
                .isEqualTo(
                        new Breaker.TimeWindow(
                                LocalTime.of(22, 0),
                                LocalTime.of(6, 0),
                                ZoneId.of("Europe/Berlin")));
    }

    @ParameterizedTest
    @CsvSource({
        "ghost, 1, There is no circuit breaker 'ghost'",
        "time_window, 22:00, write 22:00-06:00",
        "time_window, 22:00-06:00 Nowhere, write 22:00-06:00",
        "failed_audits, 2, from 0 to 1",
        "row_anomaly, half, above 1"
    })
    void what_nobody_can_mean_is_told(String name, String value, String told) {
        assertThatThrownBy(() -> Breaker.of(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-06:00, 23:59, true",
        "22:00-06:00, 05:59, true",
        "22:00-06:00, 06:00, false",
        "09:00-17:00, 09:00, true",
        "09:00-17:00, 17:00, false",
        "00:00-00:00, 12:00, true"
    })
    void a_window_may_lie_around_midnight(String window, String time, boolean holds) {
        var breaker = (Breaker.TimeWindow) Breaker.of("time_window", window);
        assertThat(breaker.holds(Instant.parse("2026-01-05T" + time + ":00Z"))).isEqualTo(holds);
    }

    @Test
    void a_command_never_shows_its_text() {
        assertThat(new Breaker.Command("curl -H s3cret")).hasToString("command");
    }
}
