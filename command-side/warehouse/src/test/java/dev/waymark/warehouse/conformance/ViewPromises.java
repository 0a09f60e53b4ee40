package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// [Load.Rows.View]: the view shows this query.
public interface ViewPromises extends Bench {

    @Test
    default void a_view_shows_its_query_as_tables_move_on() {
        replace(table("orders"), "SELECT 1 AS a");

        view("SELECT a + 1 AS b FROM shop.orders -- a remark");
        warehouse().execute(List.of("INSERT INTO shop.orders VALUES (2)"));

        assertThat(lines(table("seen"))).containsExactly("2", "3");
        assertThat(names(warehouse().columns(table("seen")))).containsExactly("b");
    }

    @Test
    default void a_view_shows_its_latest_query() {
        view("SELECT 1 AS a");

        view("SELECT 'x' AS b, 2 AS c");

        assertThat(lines(table("seen"))).containsExactly("x|2");
    }

    @Test
    default void a_view_takes_the_place_of_a_table() {
        replace(table("orders"), "SELECT 1 AS a");
        replace(table("seen"), "SELECT 0 AS a");

        view("SELECT a FROM shop.orders");
        warehouse().execute(List.of("INSERT INTO shop.orders VALUES (2)"));

        assertThat(lines(table("seen"))).containsExactly("1", "2");
    }

    @Test
    default void a_view_of_a_wrong_query_fails_and_the_one_before_stays() {
        view("SELECT 1 AS a");

        assertFails(Kind.STATEMENT, () -> view("SELECT nothing_like_that FROM shop.seen"));

        assertThat(lines(table("seen"))).containsExactly("1");
    }

    private void view(String query) {
        load(table("seen"), new Load.Rows.View(query));
    }
}
