package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import java.util.List;
import org.junit.jupiter.api.Test;

/// [Load.Rows.Replace]: the table holds this query's rows and no others.
public interface ReplacePromises extends Bench {

    @Test
    default void a_missing_table_is_created_from_the_query() {
        BatchReceipt receipt = replace(table("orders"), "SELECT 1 AS id, 'x' AS name -- a remark");

        assertThat(names(warehouse().columns(table("orders")))).containsExactly("id", "name");
        assertThat(lines(table("orders"))).containsExactly("1|x");
        assertThat(receipt.rows()).isIn(1L, null);
    }

    @Test
    default void rows_and_shape_of_before_are_gone() {
        replace(table("orders"), "SELECT 1 AS id, 'x' AS name");

        BatchReceipt receipt = replace(table("orders"), sheet().series(5, 7));

        assertThat(names(warehouse().columns(table("orders")))).containsExactly("n");
        assertThat(lines(table("orders"))).containsExactly("5", "6", "7");
        assertThat(receipt.rows()).isIn(3L, null);
    }

    @Test
    default void a_query_without_rows_empties_the_table() {
        replace(table("orders"), "SELECT 1 AS id");

        replace(table("orders"), "SELECT 1 AS id WHERE 1 = 0");

        assertThat(lines(table("orders"))).isEmpty();
        assertThat(names(warehouse().columns(table("orders")))).containsExactly("id");
    }

    @Test
    default void the_query_may_read_the_table_that_it_replaces() {
        replace(table("orders"), "SELECT 1 AS id");

        replace(table("orders"), "SELECT id + 1 AS id FROM " + q(table("orders")));

        assertThat(lines(table("orders"))).containsExactly("2");
    }

    @Test
    default void declared_columns_rule_names_order_and_types() {
        List<Column> declared =
                List.of(
                        new Column("price", sheet().decimal()),
                        new Column("id", sheet().integer()),
                        new Column("name", null));

        load(
                table("orders"),
                new Load.Rows.Replace(
                        "SELECT 'x' AS name, '7' AS id, 2.5 AS price, 9 AS unasked", declared));

        assertThat(names(warehouse().columns(table("orders"))))
                .containsExactly("price", "id", "name");
        assertThat(types(warehouse().columns(table("orders"))).subList(0, 2))
                .containsExactly(sheet().decimal(), sheet().integer());
        assertThat(lines(table("orders"))).containsExactly("2.50|7|x");
    }

    @Test
    default void a_table_takes_the_place_of_a_view() {
        load(table("orders"), new Load.Rows.View("SELECT 1 AS a"));

        replace(table("orders"), "SELECT 2 AS a");
        warehouse().execute(List.of("INSERT INTO shop.orders VALUES (3)"));

        assertThat(lines(table("orders"))).containsExactly("2", "3");
    }
}
