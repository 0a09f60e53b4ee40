package dev.waymark.checking.unittest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonLawsTest {

    private static final List<String> COLUMNS = List.of("n", "t");

    @Provide
    Arbitrary<List<List<Cell>>> rows() {
        Arbitrary<Cell> numbers =
                Arbitraries.integers().between(0, 9).injectNull(0.2).map(Given::cell);
        Arbitrary<Cell> texts =
                Arbitraries.strings().alpha().ofMaxLength(2).injectNull(0.2).map(Given::cell);
        return Combinators.combine(numbers, texts).as(List::of).list().ofMaxSize(8);
    }

    @Property(tries = 300)
    void rows_are_the_same_as_themselves_in_any_order(
            @ForAll("rows") List<List<Cell>> rows, @ForAll Random random) {
        List<List<Cell>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(Comparison.of(new Frame(COLUMNS, rows), new Frame(COLUMNS, shuffled), false))
                .isEmpty();
    }

    @Property(tries = 300)
    void one_value_that_differs_is_found_wherever_it_stands(
            @ForAll("rows") List<List<Cell>> rows, @ForAll Random random) {
        List<List<Cell>> changed = new ArrayList<>(rows);
        changed.add(random.nextInt(rows.size() + 1), List.of(Given.cell(100), Given.cell("x")));
        List<List<Cell>> expected = new ArrayList<>(rows);
        expected.add(List.of(Given.cell(101), Given.cell("x")));

        assertThat(Comparison.of(new Frame(COLUMNS, expected), new Frame(COLUMNS, changed), false))
                .isPresent();
    }

    @Property(tries = 300)
    void ordered_rows_are_the_same_only_in_their_order(@ForAll("rows") List<List<Cell>> rows) {
        List<List<Cell>> reversed = rows.reversed();

        assertThat(
                        Comparison.of(new Frame(COLUMNS, rows), new Frame(COLUMNS, reversed), true)
                                .isEmpty())
                .isEqualTo(rows.equals(reversed));
    }
}
