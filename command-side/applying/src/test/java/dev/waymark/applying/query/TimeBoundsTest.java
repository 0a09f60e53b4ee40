package dev.waymark.applying.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Interval;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBoundsTest {

    private static final Interval TWO_DAYS =
            new Interval(
                    Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-07T00:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DATE                     | %Y-%m-%d          | CAST('2026-01-05' AS DATE)                      | CAST('2026-01-06' AS DATE)
                    TIMESTAMP                | %Y-%m-%d          | CAST('2026-01-05 00:00:00.000000' AS TIMESTAMP) | CAST('2026-01-06 23:59:59.999999' AS TIMESTAMP)
                    TIMESTAMP WITH TIME ZONE | %Y-%m-%d          | CAST('2026-01-05 00:00:00.000000+00:00' AS TIMESTAMP WITH TIME ZONE) | CAST('2026-01-06 23:59:59.999999+00:00' AS TIMESTAMP WITH TIME ZONE)
                    VARCHAR                  | %Y-%m-%d          | '2026-01-05'                                    | '2026-01-06'
                    VARCHAR                  | %d/%m/%y %H:%M:%S | '05/01/26 00:00:00'                             | '06/01/26 23:59:59'
                    INTEGER                  | %Y%m%d            | 20260105                                        | 20260106
                    """)
    void both_bounds_are_inclusive_in_the_column_s_own_type(
            String type, String format, String low, String high) {
        TimeBounds bounds = TimeBounds.of(TWO_DAYS, type, format);
        assertThat(bounds.low()).isEqualTo(unquoted(low));
        assertThat(bounds.high()).isEqualTo(unquoted(high));
    }

    /// The csv reader takes quotes away around a whole cell.
    private static String unquoted(String cell) {
        return cell.matches("[0-9]{2,4}[-/].*") ? "'" + cell + "'" : cell;
    }
}
