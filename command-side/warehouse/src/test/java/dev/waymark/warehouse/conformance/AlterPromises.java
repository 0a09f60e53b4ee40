package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bringing a kept table to other columns (semantics 7.6).
public interface AlterPromises extends Bench {

    @BeforeEach
    default void keep_a_table() {
        warehouse()
                .createTable(
                        table("kept"),
                        List.of(
                                new Column("id", sheet().integer()),
                                new Column("name", sheet().text())),
                        Dress.PLAIN);
        warehouse().execute(List.of("INSERT INTO shop.kept VALUES (1, '10'), (2, '20')"));
    }

    @Test
    default void a_new_column_is_null_in_old_rows() {
        alter(id(), name(), new Column("open", sheet().bool()));

        assertThat(names(warehouse().columns(table("kept")))).containsExactly("id", "name", "open");
        assertThat(lines(table("kept"))).containsExactly("1|10|null", "2|20|null");
    }

    @Test
    default void a_column_that_is_wanted_no_more_goes_away() {
        alter(id());

        assertThat(names(warehouse().columns(table("kept")))).containsExactly("id");
        assertThat(lines(table("kept"))).containsExactly("1", "2");
    }

    @Test
    default void a_column_gets_another_type_and_keeps_its_values() {
        alter(new Column("id", sheet().decimal()), name());

        assertThat(types(warehouse().columns(table("kept"))))
                .containsExactly(sheet().decimal(), sheet().text());
        assertThat(lines(table("kept"))).containsExactly("1.00|10", "2.00|20");
    }

    @Test
    default void everything_at_once() {
        alter(new Column("id", sheet().decimal()), new Column("since", sheet().date()));

        assertThat(warehouse().columns(table("kept")))
                .containsExactlyInAnyOrder(
                        new Column("id", sheet().decimal()), new Column("since", sheet().date()));
        assertThat(lines(table("kept"))).containsExactly("1.00|null", "2.00|null");
    }

    @Test
    default void all_columns_may_be_others() {
        alter(new Column("since", sheet().date()));

        assertThat(warehouse().columns(table("kept")))
                .containsExactly(new Column("since", sheet().date()));
        assertThat(lines(table("kept"))).containsExactly("null", "null");
    }

    @Test
    default void a_column_whose_type_is_unknown_keeps_the_one_it_has() {
        alter(new Column("id", null), name());

        assertThat(warehouse().columns(table("kept"))).containsExactly(id(), name());
        assertThat(lines(table("kept"))).containsExactly("1|10", "2|20");
    }

    @Test
    default void values_that_do_not_fit_refuse_the_whole_change() {
        warehouse().execute(List.of("INSERT INTO shop.kept VALUES (3, 'three')"));

        assertFails(
                Kind.STATEMENT,
                () ->
                        alter(
                                id(),
                                new Column("since", sheet().date()),
                                new Column("name", sheet().integer())));

        assertThat(warehouse().columns(table("kept"))).containsExactly(id(), name());
        assertThat(lines(table("kept"))).hasSize(3);
    }

    private Column id() {
        return new Column("id", sheet().integer());
    }

    private Column name() {
        return new Column("name", sheet().text());
    }

    private void alter(Column... columns) {
        warehouse().alter(table("kept"), List.of(columns), Dress.PLAIN);
    }
}
