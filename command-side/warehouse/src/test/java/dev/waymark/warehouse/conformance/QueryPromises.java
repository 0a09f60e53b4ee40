package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Asking: describe, count, query.
public interface QueryPromises extends Bench {

    @Test
    default void describe_tells_names_and_types_in_order() {
        List<Column> columns =
                warehouse()
                        .describe(
                                "SELECT CAST(1 AS %s) AS a, CAST('x' AS %s) AS b, CAST('2024-01-01' AS %s) AS c"
                                        .formatted(
                                                sheet().integer(), sheet().text(), sheet().date()));

        assertThat(columns)
                .containsExactly(
                        new Column("a", sheet().integer()),
                        new Column("b", sheet().text()),
                        new Column("c", sheet().date()));
    }

    @Test
    default void describe_takes_a_query_with_a_name_in_front_and_a_remark_behind() {
        String query = "WITH one AS (SELECT 1 AS a) SELECT a FROM one -- a remark";

        assertThat(names(warehouse().describe(query))).containsExactly("a");
    }

    @Test
    default void describe_does_not_run_the_query() {
        String fails =
                "SELECT CAST('x' || CAST(n AS %s) AS %s) AS a FROM (%s) s"
                        .formatted(sheet().text(), sheet().integer(), sheet().series(1, 3));

        assertThat(names(warehouse().describe(fails))).containsExactly("a");
    }

    @Test
    default void describe_does_not_guess_the_type_of_null() {
        assertThat(names(warehouse().describe("SELECT NULL AS a"))).containsExactly("a");
    }

    @Test
    default void count_counts_the_rows_of_a_query() {
        assertThat(warehouse().count(sheet().series(1, 1234) + " -- a remark")).isEqualTo(1234);
        assertThat(warehouse().count("SELECT 1 AS a WHERE 1 = 0")).isZero();
    }

    @Test
    default void query_gives_columns_and_values() {
        Rows rows = warehouse().query("SELECT 7 AS a, 'x' AS b, NULL AS c -- a remark", 10);

        assertThat(names(rows.columns())).containsExactly("a", "b", "c");
        assertThat(rows.values()).hasSize(1);
        assertThat(rows.values().getFirst()).hasToString("[7, x, null]");
    }

    @Test
    default void query_keeps_the_order_and_stops_at_the_limit() {
        String query = "SELECT n FROM (%s) s ORDER BY n DESC".formatted(sheet().series(1, 100));

        Rows rows = warehouse().query(query, 3);

        assertThat(rows.values().stream().map(r -> String.valueOf(r.getFirst())))
                .containsExactly("100", "99", "98");
    }

    @Test
    default void query_without_rows_still_has_columns() {
        Rows rows = warehouse().query("SELECT 7 AS a WHERE 1 = 0", 10);

        assertThat(names(rows.columns())).containsExactly("a");
        assertThat(rows.values()).isEmpty();
    }
}
