package dev.waymark.checking.unittest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenTimeTest {

    private static final FrozenTime TIME =
            new FrozenTime(Instant.parse("2024-01-05T12:00:00Z"), "duckdb");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT current_date       | SELECT CAST('2024-01-05 12:00:00.000000' AS DATE)",
                "SELECT CURRENT_TIMESTAMP, 1 | SELECT CAST('2024-01-05 12:00:00.000000' AS TIMESTAMP), 1",
                "SELECT current_time       | SELECT CAST('2024-01-05 12:00:00.000000' AS TIME)",
                "SELECT today ( ) AS t     | SELECT CAST('2024-01-05 12:00:00.000000' AS DATE) AS t",
                "SELECT now()              | SELECT now()",
                "SELECT today              | SELECT today",
                "SELECT t.current_date     | SELECT t.current_date",
                "SELECT 1 AS current_date  | SELECT 1 AS current_date",
                "SELECT 'current_date'     | SELECT 'current_date'",
                "SELECT 1 -- current_date  | SELECT 1 -- current_date",
            })
    void the_current_date_and_time_are_held_still(String text, String expected) {
        assertThat(TIME.in(text)).isEqualTo(expected);
    }
}
