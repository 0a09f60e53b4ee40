package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.warehouse.Load;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// [Load.Rows.ReplaceKeys], [Load.Rows.Merge] and [Load.Rows.Append]: rows go by their key, and
/// nothing else is touched (semantics 1.9).
public interface KeyPromises extends Bench {

    @Test
    default void rows_of_the_same_key_give_way_and_others_stay() {
        replace(table("stock"), "SELECT 1 AS k, 'old' AS s UNION ALL SELECT 2, 'old'");

        replaceKeys("SELECT 'new' AS s, 2 AS k UNION ALL SELECT 'new', 3", true, "k");

        assertThat(lines(table("stock"))).containsExactly("1|old", "2|new", "3|new");
    }

    @Test
    default void a_unique_key_comes_once_and_a_partition_whole() {
        replace(table("stock"), "SELECT 1 AS k, 'old' AS s");
        String twice = "SELECT 1 AS k, 'new' AS s UNION ALL SELECT 1, 'new'";

        replaceKeys(twice, true, "k");
        assertThat(lines(table("stock"))).containsExactly("1|new");

        replaceKeys(twice, false, "k");
        assertThat(lines(table("stock"))).containsExactly("1|new", "1|new");
    }

    @Test
    default void a_key_of_several_is_the_same_where_all_are_and_null_equals_null_in_it() {
        replace(
                table("stock"),
                "SELECT 1 AS k, 'a' AS b, 'old' AS s UNION ALL SELECT 1, 'b', 'old'"
                        + " UNION ALL SELECT 2, NULL, 'old'");

        replaceKeys(
                "SELECT 1 AS k, 'a' AS b, 'new' AS s UNION ALL SELECT 2, NULL, 'new'",
                true,
                "k",
                "b");

        assertThat(lines(table("stock"))).containsExactly("1|a|new", "1|b|old", "2|null|new");
    }

    @Test
    default void a_key_may_be_an_expression() {
        replace(table("stock"), "SELECT 'A' AS k, 'old' AS s UNION ALL SELECT 'b', 'old'");

        replaceKeys("SELECT 'a' AS k, 'new' AS s", true, "lower(k)");

        assertThat(lines(table("stock"))).containsExactly("a|new", "b|old");
    }

    @Test
    default void keyed_rows_may_come_from_their_own_table() {
        replace(table("stock"), "SELECT 1 AS k, 1 AS n UNION ALL SELECT 2, 1");

        replaceKeys("SELECT k, n + 1 AS n FROM shop.stock WHERE k = 1", true, "k");

        assertThat(lines(table("stock"))).containsExactly("1|2", "2|1");
    }

    @Test
    default void a_missing_table_is_made() {
        replaceKeys("SELECT 1 AS k", true, "k");
        load(table("log"), new Load.Rows.Append("SELECT 1 AS k", null));

        assertThat(lines(table("stock"))).containsExactly("1");
        assertThat(lines(table("log"))).containsExactly("1");
    }

    @Test
    default void what_is_merged_takes_all_columns_unless_told_otherwise() {
        replace(table("stock"), "SELECT 1 AS k, 10 AS n UNION ALL SELECT 2, 20");

        merge("SELECT 2 AS k, 5 AS n UNION ALL SELECT 3, 5", null, null);
        assertThat(lines(table("stock"))).containsExactly("1|10", "2|5", "3|5");

        merge(
                "SELECT 2 AS k, 5 AS n UNION ALL SELECT 4, 1",
                "WHEN MATCHED AND source.n > 0 THEN UPDATE SET target.n = target.n + source.n",
                null);
        assertThat(lines(table("stock"))).containsExactly("1|10", "2|10", "3|5", "4|1");
    }

    @Test
    default void a_filter_narrows_what_counts_as_a_match() {
        replace(table("stock"), "SELECT 1 AS k, 10 AS n UNION ALL SELECT 2, 20");

        merge("SELECT 1 AS k, 0 AS n UNION ALL SELECT 2, 0", null, "target.n > 15");

        assertThat(lines(table("stock"))).containsExactly("1|0", "1|10", "2|0");
    }

    @Test
    default void appended_rows_come_on_top() {
        replace(table("stock"), "SELECT 1 AS k, 'a' AS s");

        load(table("stock"), new Load.Rows.Append("SELECT 'a' AS s, 1 AS k", null));

        assertThat(lines(table("stock"))).containsExactly("1|a", "1|a");
    }

    private void replaceKeys(String query, boolean unique, String... key) {
        load(table("stock"), new Load.Rows.ReplaceKeys(query, List.of(key), unique, null));
    }

    private void merge(String query, @Nullable String matched, @Nullable String filter) {
        load(table("stock"), new Load.Rows.Merge(query, List.of("k"), matched, filter, null));
    }
}
