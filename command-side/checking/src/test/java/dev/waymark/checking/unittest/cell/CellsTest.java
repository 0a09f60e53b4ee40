package dev.waymark.checking.unittest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.unittest.cell.Cell.Day;
import dev.waymark.checking.unittest.cell.Cell.Moment;
import dev.waymark.checking.unittest.cell.Cell.Number;
import dev.waymark.checking.unittest.cell.Cell.Point;
import dev.waymark.checking.unittest.cell.Cell.Text;
import dev.waymark.checking.unittest.cell.Cell.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("", Cell.NOTHING),
                Arguments.of("~", Cell.NOTHING),
                Arguments.of("null", Cell.NOTHING),
                Arguments.of(".nan", Cell.NOTHING),
                Arguments.of("true", new Truth(true)),
                Arguments.of("False", new Truth(false)),
                Arguments.of("yes", new Text("yes")),
                Arguments.of("7", new Number(new BigDecimal("7"), true)),
                Arguments.of("-1_000", new Number(new BigDecimal("-1000"), true)),
                Arguments.of("0x1F", new Number(new BigDecimal("31"), true)),
                Arguments.of("1.50", new Number(new BigDecimal("1.50"), false)),
                Arguments.of("1e3", new Number(new BigDecimal("1e3"), false)),
                Arguments.of("2024-01-31", new Day(LocalDate.of(2024, 1, 31))),
                Arguments.of(
                        "2024-01-31 12:30:00", new Moment(LocalDateTime.of(2024, 1, 31, 12, 30))),
                Arguments.of(
                        "2024-01-31T12:30:00.5Z",
                        new Point(Instant.parse("2024-01-31T12:30:00.5Z"))),
                Arguments.of(
                        "2024-01-31 12:30:00 +02:00",
                        new Point(Instant.parse("2024-01-31T10:30:00Z"))),
                Arguments.of("2024-13-31", new Text("2024-13-31")),
                Arguments.of("1.2.3", new Text("1.2.3")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_word_without_quotes_is_what_it_looks_like(String word, Cell expected) {
        assertThat(Written.plain(word)).isEqualTo(expected);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, Cell.NOTHING),
                Arguments.of(Double.NaN, Cell.NOTHING),
                Arguments.of(7L, new Number(new BigDecimal("7"), true)),
                Arguments.of(BigInteger.TEN, new Number(BigDecimal.TEN, true)),
                Arguments.of(new BigDecimal("1.5"), new Number(new BigDecimal("1.5"), false)),
                Arguments.of(0.1f, new Number(new BigDecimal("0.1"), false)),
                Arguments.of(Double.POSITIVE_INFINITY, new Text("inf")),
                Arguments.of(
                        OffsetDateTime.parse("2024-01-31T12:00:00+02:00"),
                        new Point(Instant.parse("2024-01-31T10:00:00Z"))),
                Arguments.of(
                        List.of("a", true),
                        new Cell.Items(List.of(new Text("a"), new Truth(true)))),
                Arguments.of(new StringBuilder("odd"), new Text("odd")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_an_engine_gives_becomes_a_cell(Object value, Cell expected) {
        assertThat(Given.cell(value)).isEqualTo(expected);
    }

    @Test
    void a_struct_keeps_its_fields() {
        assertThat(Given.cell(Map.of("a", 1)))
                .isInstanceOfSatisfying(
                        Cell.Fields.class, it -> assertThat(it.values()).containsOnlyKeys("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.50                       | 1.5",
                "100                        | 100",
                "2024-01-31 12:30:00        | 2024-01-31 12:30:00",
                "2024-01-31 12:30:00.250    | 2024-01-31 12:30:00.25",
                "2024-01-31T12:30:00+02:00  | 2024-01-31 10:30:00+00:00",
                "null                       | NULL",
                "true                       | true",
            })
    void people_read_cells_in_one_way(String word, String shown) {
        assertThat(Shown.text(Written.plain(word))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31 25:00:00", "2024-02-30", "12:30", "2024-01-31 12"})
    void what_is_no_date_is_none(String text) {
        assertThat(Times.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:05", "07:05:09", "07:05:09.123456"})
    void a_time_of_day_is_known(String text) {
        assertThat(Times.clock(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:30", "7", "07:05:9"})
    void what_is_no_time_of_day_is_none(String text) {
        assertThat(Times.clock(text)).isEmpty();
    }
}
