package dev.waymark.checking.unittest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Given;
import dev.waymark.checking.unittest.cell.Written;
import dev.waymark.checking.unittest.compare.Difference.RowSets;
import dev.waymark.checking.unittest.compare.Difference.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static Frame frame(List<String> columns, Object... cells) {
        List<Cell> all = Arrays.stream(cells).map(Given::cell).toList();
        int width = columns.size();
        List<List<Cell>> rows =
                Stream.iterate(0, at -> at < all.size(), at -> at + width)
                        .map(at -> all.subList(at, at + width))
                        .toList();
        return new Frame(columns, rows);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                Arguments.of("7", 7L),
                Arguments.of("7.0", 7L),
                Arguments.of("0.3", 0.30000000000000004),
                Arguments.of("1.5", new BigDecimal("1.50")),
                Arguments.of("1", true),
                Arguments.of("2024-01-01", LocalDate.of(2024, 1, 1)),
                Arguments.of("2024-01-01 00:00:00", LocalDate.of(2024, 1, 1)),
                Arguments.of("2024/01/01", LocalDate.of(2024, 1, 1)),
                Arguments.of("2024-01-01", LocalDateTime.of(2024, 1, 1, 0, 0)),
                Arguments.of("2024-01-01T00:00:00Z", LocalDateTime.of(2024, 1, 1, 0, 0)),
                Arguments.of("2024-01-01", OffsetDateTime.parse("2024-01-01T00:00:00Z")),
                Arguments.of("2024-01-01", "2024-01-01"),
                Arguments.of("07:08:09", LocalTime.of(7, 8, 9)),
                Arguments.of("null", null));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void what_is_expected_is_brought_to_the_kind_of_what_is_given(String word, Object given) {
        Frame expected = new Frame(List.of("a"), List.of(List.of(Written.plain(word))));

        assertThat(Comparison.of(expected, frame(List.of("a"), given), false)).isEmpty();
    }

    static Stream<Arguments> unlike() {
        return Stream.of(
                Arguments.of("8", 7L),
                Arguments.of("1.51", new BigDecimal("1.50")),
                Arguments.of("1", "1"),
                Arguments.of("2", true),
                Arguments.of("2024-01-01 01:00:00", LocalDate.of(2024, 1, 1)),
                Arguments.of("x", 7L),
                Arguments.of("null", 7L),
                Arguments.of("7", null));
    }

    @ParameterizedTest
    @MethodSource("unlike")
    void what_does_not_fit_is_a_difference(String word, Object given) {
        Frame expected = new Frame(List.of("a"), List.of(List.of(Written.plain(word))));

        assertThat(Comparison.of(expected, frame(List.of("a"), given), false))
                .containsInstanceOf(Values.class);
    }

    @Test
    void the_order_of_columns_never_matters() {
        assertThat(
                        Comparison.of(
                                frame(List.of("a", "b"), 1, "x"),
                                frame(List.of("b", "a"), "x", 1),
                                true))
                .isEmpty();
    }

    @Test
    void a_column_that_is_given_besides_is_a_difference_of_rows() {
        assertThat(Comparison.of(frame(List.of("a"), 1), frame(List.of("a", "b"), 1, 2), false))
                .contains(
                        new RowSets(
                                List.of("a", "b"),
                                List.of(List.of("1", "NULL")),
                                List.of(List.of("1", "2"))));
    }

    @Test
    void of_rows_that_come_twice_one_can_be_missing() {
        assertThat(Comparison.of(frame(List.of("a"), 1, 1, 2), frame(List.of("a"), 2, 1), false))
                .contains(new RowSets(List.of("a"), List.of(List.of("1")), List.of()));
    }
}
