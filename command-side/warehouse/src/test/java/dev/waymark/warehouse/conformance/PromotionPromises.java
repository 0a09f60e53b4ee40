package dev.waymark.warehouse.conformance;

import static dev.waymark.warehouse.conformance.Promotions.after;
import static dev.waymark.warehouse.conformance.Promotions.dropping;
import static dev.waymark.warehouse.conformance.Promotions.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Promotion.View;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pointing the views of an environment.
public interface PromotionPromises extends Bench {

    @BeforeEach
    default void make_two_versions() {
        replace(table("physical", "orders_1"), "SELECT 1 AS g");
        replace(table("physical", "orders_2"), "SELECT 2 AS g, 'x' AS more");
    }

    @Test
    default void views_are_made_with_their_schemas() {
        warehouse().promote(Promotions.of(1, List.of(orders(1))));

        assertThat(lines(sheet().schemas())).contains("sales");
        assertThat(lines(orders())).containsExactly("1");
    }

    @Test
    default void views_are_pointed_at_a_table_of_another_shape() {
        warehouse().promote(Promotions.of(1, List.of(orders(1))));
        warehouse().promote(Promotions.of(2, List.of(orders(2))));

        assertThat(lines(orders())).containsExactly("2|x");
        assertThat(names(warehouse().columns(orders()))).containsExactly("g", "more");
    }

    @Test
    default void a_view_shows_what_the_table_gets_later() {
        warehouse().promote(Promotions.of(1, List.of(orders(1))));

        replace(table("physical", "orders_1"), "SELECT 7 AS g");

        assertThat(lines(orders())).containsExactly("7");
    }

    @Test
    default void the_same_promotion_again_is_no_harm() {
        Promotion promotion =
                dropping(Promotions.of(1, List.of(orders(1))), table("sales", "gone"));

        warehouse().promote(promotion);
        warehouse().promote(promotion);

        assertThat(lines(orders())).containsExactly("1");
    }

    @Test
    default void views_that_go_away_are_dropped() {
        TableName old = table("sales", "old");
        warehouse().promote(Promotions.of(1, List.of(orders(1), view(old, orders(1).table()))));

        warehouse().promote(dropping(Promotions.of(2, List.of(orders(2))), old));

        assertThat(warehouse().exists(old)).isFalse();
        assertThat(lines(orders())).containsExactly("2|x");
        assertThat(lines(table("physical", "orders_1"))).containsExactly("1");
    }

    @Test
    default void what_a_promotion_does_not_name_stays() {
        TableName same = table("sales", "same");
        warehouse().promote(Promotions.of(1, List.of(orders(1), view(same, orders(1).table()))));
        warehouse()
                .execute(
                        List.of(
                                "CREATE TABLE sales.notes AS SELECT 5 AS n",
                                "CREATE VIEW sales.twice AS SELECT 2 * n AS n FROM sales.notes"));

        warehouse().promote(Promotions.of(2, List.of(orders(2))));

        assertThat(lines(orders())).containsExactly("2|x");
        assertThat(lines(same)).containsExactly("1");
        assertThat(lines("SELECT * FROM sales.notes, sales.twice")).containsExactly("5|10");
    }

    @Test
    default void statements_run_behind_the_views() {
        replace(table("diary"), "SELECT 0 AS g");

        warehouse()
                .promote(
                        after(
                                Promotions.of(1, List.of(orders(1))),
                                "INSERT INTO shop.diary SELECT g FROM sales.orders",
                                "DELETE FROM shop.diary WHERE g = 0"));

        assertThat(lines(table("diary"))).containsExactly("1");
    }

    @Test
    default void views_and_columns_carry_their_comments() {
        View commented =
                new View(
                        orders(),
                        table("physical", "orders_2"),
                        Dress.described(
                                "What's sold",
                                new TreeMap<>(
                                        Map.of("g", "the \"generation\"", "no_such_column", "x"))));

        warehouse().promote(Promotions.of(1, List.of(commented)));

        assertThat(value(sheet().comment(orders()))).isEqualTo("What's sold");
        assertThat(value(sheet().columnComment(orders(), "g"))).isEqualTo("the \"generation\"");
        assertThat(value(sheet().columnComment(orders(), "more"))).isEqualTo("null");
    }

    @Test
    default void a_comment_goes_away_with_the_promotion_that_has_none() {
        View commented =
                new View(orders(), orders(1).table(), Dress.described("old", new TreeMap<>()));
        warehouse().promote(Promotions.of(1, List.of(commented)));

        warehouse().promote(Promotions.of(2, List.of(orders(1))));

        assertThat(lines(orders())).containsExactly("1");
        assertThat(value(sheet().comment(orders()))).isEqualTo("null");
    }

    @Test
    default void a_table_of_somebody_else_under_the_name_of_a_view_is_not_touched() {
        replace(orders(), "SELECT 99 AS precious");

        assertFails(
                Kind.STATEMENT, () -> warehouse().promote(Promotions.of(1, List.of(orders(1)))));

        assertThat(lines(orders())).containsExactly("99");
    }

    @Test
    default void many_views_are_pointed_at_once() {
        List<View> views =
                IntStream.range(0, 500)
                        .mapToObj(n -> view(table("many", "v" + n), orders(1).table()))
                        .toList();

        warehouse().promote(Promotions.of(1, views));

        assertThat(lines(table("many", "v0"))).containsExactly("1");
        assertThat(lines(table("many", "v499"))).containsExactly("1");
    }

    private TableName orders() {
        return table("sales", "orders");
    }

    private View orders(int generation) {
        return view(orders(), table("physical", "orders_" + generation));
    }
}
