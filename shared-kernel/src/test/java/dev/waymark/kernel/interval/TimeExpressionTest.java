package dev.waymark.kernel.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionTest {

    private static final Instant NOW = Instant.parse("2024-06-15T12:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "now, 2024-06-15T12:30:00Z, false",
        "today, 2024-06-15T00:00:00Z, true",
        "Tomorrow, 2024-06-16T00:00:00Z, true",
        "in 1 week, 2024-06-22T00:00:00Z, true",
        "in 2 hours, 2024-06-15T14:30:00Z, false",
        "1 week, 2024-06-08T00:00:00Z, true",
        "a week ago, 2024-06-08T12:30:00Z, false",
        "an hour ago, 2024-06-15T11:30:00Z, false",
        "last month, 2024-05-15T12:30:00Z, false",
        "next month, 2024-07-15T12:30:00Z, false",
        "1d ago, 2024-06-14T12:30:00Z, false",
        "2h ago, 2024-06-15T10:30:00Z, false",
        "5 minutes, 2024-06-15T12:25:00Z, false",
        "1 month 2 days ago, 2024-05-13T00:00:00Z, true"
    })
    void relative_expressions_count_from_now_or_from_midnight(
            String text, Instant at, boolean wholeDays) {
        assertThat(TimeExpression.parse(text, NOW)).isEqualTo(new TimePoint(at, false));
        assertThat(TimeExpression.isRelative(text)).isEqualTo(wholeDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29T00:00:00Z, true",
        "20240229, 2024-02-29T00:00:00Z, true",
        "20240230, 1970-01-01T05:37:20.230Z, false",
        "-1000, 1969-12-31T23:59:59Z, false",
        "2024-01-01T12:00:00+0530, 2024-01-01T06:30:00Z, false",
        "2024-01-01 12:00:00.1234 Z, 2024-01-01T12:00:00.123Z, false"
    })
    void absolute_expressions_are_utc_unless_they_say_otherwise(
            String text, Instant at, boolean date) {
        assertThat(TimeExpression.parse(text, NOW)).isEqualTo(new TimePoint(at, date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inf",
                "nan",
                "2023-02-29",
                "2024-01-01T24:00:00Z",
                "1 mon ago",
                "some day",
                "99999999999999999999",
                "9999999999999999",
                "99999999999 days ago",
                "5 ago",
                "2024-01-01 12:00:00 EST"
            })
    void what_nobody_can_tell_is_refused_with_what_to_write(String text) {
        assertThatThrownBy(() -> TimeExpression.parse(text, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "`")
                .hasMessageContaining("2024-01-05");
    }
}
