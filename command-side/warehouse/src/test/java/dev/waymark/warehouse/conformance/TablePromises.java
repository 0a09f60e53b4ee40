package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Schemas, tables, and what is known of them.
public interface TablePromises extends Bench {

    @Test
    default void missing_schemas_are_created_and_others_left_alone() {
        TableName kept = table("bakery", "bread");
        replace(kept, "SELECT 1 AS a");

        warehouse().createSchemas(List.of(kept, table("dairy", "milk"), table("dairy", "cheese")));

        assertThat(lines(sheet().schemas())).contains("bakery", "dairy");
        assertThat(lines(kept)).containsExactly("1");
    }

    @Test
    default void a_table_is_created_with_its_schema_and_columns() {
        List<Column> columns =
                List.of(
                        new Column("id", sheet().integer()),
                        new Column("price", sheet().decimal()),
                        new Column("sold_at", sheet().timestamp()));

        warehouse().createTable(table("orders"), columns, Dress.PLAIN);

        assertThat(warehouse().columns(table("orders"))).isEqualTo(columns);
        assertThat(lines(table("orders"))).isEmpty();
    }

    @Test
    default void a_table_that_is_there_is_not_created_again() {
        replace(table("orders"), "SELECT 1 AS a");

        warehouse()
                .createTable(
                        table("orders"), List.of(new Column("b", sheet().text())), Dress.PLAIN);
        warehouse().createTableLike(table("orders"), "SELECT 2 AS c");

        assertThat(names(warehouse().columns(table("orders")))).containsExactly("a");
        assertThat(lines(table("orders"))).containsExactly("1");
    }

    @Test
    default void a_table_like_a_query_has_its_shape_and_no_rows() {
        String query =
                "SELECT CAST(1 AS %s) AS id, CAST('x' AS %s) AS name -- a remark"
                        .formatted(sheet().integer(), sheet().text());

        warehouse().createTableLike(table("orders"), query);

        assertThat(warehouse().columns(table("orders"))).isEqualTo(warehouse().describe(query));
        assertThat(lines(table("orders"))).isEmpty();
        assertThat(names(warehouse().columns(table("orders")))).containsExactly("id", "name");
    }

    @Test
    default void a_table_like_a_query_can_take_values_where_the_query_says_null() {
        warehouse().createTableLike(table("orders"), "SELECT 1 AS a, NULL AS b");

        warehouse()
                .execute(List.of("INSERT INTO %s VALUES (1, NULL)".formatted(q(table("orders")))));

        assertThat(names(warehouse().columns(table("orders")))).containsExactly("a", "b");
        assertThat(lines(table("orders"))).containsExactly("1|null");
    }

    @Test
    default void of_many_tables_those_are_found_that_are_there() {
        replace(table("orders"), "SELECT 1 AS a");
        warehouse().execute(List.of("CREATE VIEW shop.seen AS SELECT a AS b FROM shop.orders"));

        assertThat(warehouse().existing(List.of(table("orders"), table("seen"), table("absent"))))
                .containsExactlyInAnyOrder(table("orders"), table("seen"));
    }

    @Test
    default void tables_and_views_exist_once_they_are_there() {
        assertThat(warehouse().exists(table("orders"))).isFalse();

        replace(table("orders"), "SELECT 1 AS a");
        warehouse().execute(List.of("CREATE VIEW shop.seen AS SELECT a AS b FROM shop.orders"));

        assertThat(warehouse().exists(table("orders"))).isTrue();
        assertThat(warehouse().exists(table("seen"))).isTrue();
        assertThat(warehouse().exists(table("other", "orders"))).isFalse();
        assertThat(names(warehouse().columns(table("seen")))).containsExactly("b");
    }

    @Test
    default void statements_run_in_their_order() {
        replace(table("diary"), "SELECT 0 AS n");
        String next = "INSERT INTO shop.diary SELECT max(n) + 1 FROM shop.diary";

        warehouse().execute(List.of(next, next, "DELETE FROM shop.diary WHERE n = 1"));

        assertThat(lines(table("diary"))).containsExactly("0", "2");
    }
}
