package dev.waymark.checking.unittest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Shown;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<SequencedMap<String, Cell>> rows(String text) {
        return new CsvRows(null).read(text);
    }

    @Test
    void a_column_of_numbers_is_one_of_numbers_even_with_gaps() {
        assertThat(rows("a,b\n1,x\n,y\n2.5,z\n"))
                .extracting(row -> row.get("a"))
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(Cell.Number.class),
                        it -> assertThat(it).isEqualTo(Cell.NOTHING),
                        it -> assertThat(it).isInstanceOf(Cell.Number.class));
    }

    @Test
    void one_word_among_numbers_makes_texts_of_them_all() {
        assertThat(rows("a\n1\nx\n"))
                .extracting(row -> row.get("a"))
                .containsExactly(new Cell.Text("1"), new Cell.Text("x"));
    }

    @Test
    void dates_stay_texts() {
        assertThat(rows("d\n2024-01-01\n"))
                .containsExactly(
                        new java.util.LinkedHashMap<>(Map.of("d", new Cell.Text("2024-01-01"))));
    }

    @Test
    void truth_values_and_missing_ones_are_known() {
        assertThat(rows("ok,n\ntrue,NULL\nFalse,n/a\n"))
                .extracting(row -> Shown.text(row.get("ok")) + " " + Shown.text(row.get("n")))
                .containsExactly("true NULL", "false NULL");
    }

    @Test
    void quotes_hold_separators_and_line_breaks() {
        assertThat(rows("a,b\n\"x,y\",\"1\n2\"\n").getFirst())
                .containsEntry("a", new Cell.Text("x,y"))
                .containsEntry("b", new Cell.Text("1\n2"));
    }

    @Test
    void a_row_that_is_too_short_has_nothing_at_its_end() {
        assertThat(rows("a,b\nx\n").getFirst()).containsEntry("b", Cell.NOTHING);
    }

    @Test
    void a_text_with_a_broken_quote_is_no_csv() {
        assertThatThrownBy(() -> rows("a\n\"x\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
