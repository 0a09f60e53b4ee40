package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Load;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Dropping what nobody needs any more, and nothing that somebody reads.
public interface DropPromises extends Bench {

    @Test
    default void tables_and_views_are_dropped_together_in_any_order() {
        replace(table("a"), "SELECT 1 AS n");
        load(table("b"), new Load.Rows.View("SELECT n FROM shop.a"));
        replace(table("kept"), "SELECT 1 AS n");

        List<TableName> stayed = warehouse().drop(List.of(table("a"), table("b")));

        assertThat(stayed).isEmpty();
        assertThat(warehouse().exists(table("a"))).isFalse();
        assertThat(warehouse().exists(table("b"))).isFalse();
        assertThat(warehouse().exists(table("kept"))).isTrue();
    }

    @Test
    default void tables_that_are_gone_already_are_no_harm() {
        replace(table("a"), "SELECT 1 AS n");
        warehouse().drop(List.of(table("a")));

        List<TableName> stayed =
                warehouse().drop(List.of(table("a"), table("never", "there"), table("b")));

        assertThat(stayed).isEmpty();
        assertThat(warehouse().exists(table("a"))).isFalse();
        assertThat(lines(sheet().schemas())).contains(SCHEMA);
    }

    @Test
    default void a_table_that_a_foreign_view_reads_stays_and_the_view_is_told() {
        replace(table("a"), "SELECT 1 AS n");
        replace(table("b"), "SELECT 2 AS n");
        foreign("report", "WITH x AS (SELECT 1 AS m) SELECT n FROM x, shop.a");

        List<TableName> stayed = warehouse().drop(List.of(table("a"), table("b")));

        assertThat(stayed).extracting(TableName::table).containsExactly("report");
        assertThat(lines(table("report"))).containsExactly("1");
        assertThat(warehouse().exists(table("b"))).isFalse();
    }

    @Test
    default void a_foreign_view_of_our_view_keeps_the_tables_below_it() {
        replace(table("a"), "SELECT 1 AS n");
        load(table("b"), new Load.Rows.View("SELECT n FROM shop.a"));
        foreign("report", "SELECT n FROM shop.b WHERE EXISTS (SELECT 1 FROM shop.b)");

        List<TableName> stayed = warehouse().drop(List.of(table("a"), table("b")));

        assertThat(stayed).extracting(TableName::table).containsExactly("report");
        assertThat(lines(table("report"))).containsExactly("1");
    }

    @Test
    default void a_view_of_a_table_with_a_like_name_keeps_nothing() {
        replace(table("a"), "SELECT 1 AS n");
        replace(table("a_2"), "SELECT 1 AS a");
        replace(table("elsewhere", "a"), "SELECT 1 AS n");
        foreign("report", "SELECT a AS n FROM shop.a_2 UNION ALL SELECT n FROM elsewhere.a");

        List<TableName> stayed = warehouse().drop(List.of(table("a")));

        assertThat(stayed).isEmpty();
        assertThat(warehouse().exists(table("a"))).isFalse();
        assertThat(lines(table("report"))).containsExactly("1", "1");
    }

    @Test
    default void once_the_foreign_view_is_gone_the_table_goes() {
        replace(table("a"), "SELECT 1 AS n");
        foreign("report", "SELECT n FROM shop.a");
        assertThat(warehouse().drop(List.of(table("a")))).hasSize(1);

        warehouse().execute(List.of("DROP VIEW shop.report"));

        assertThat(warehouse().drop(List.of(table("a")))).isEmpty();
        assertThat(warehouse().exists(table("a"))).isFalse();
    }

    private void foreign(String name, String query) {
        warehouse().execute(List.of("CREATE VIEW shop.%s AS %s".formatted(name, query)));
    }
}
