package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// [Load.Rows.ReplaceRange]: rows in `[low, high]` become the query's rows of that range, and
/// nothing else is touched (semantics 1.9).
public interface RangePromises extends Bench {

    @Test
    default void a_missing_table_is_created_with_the_rows_of_the_range() {
        BatchReceipt receipt = fill(sheet().series(1, 9), 3, 5);

        assertThat(lines(table("counts"))).containsExactly("3", "4", "5");
        assertThat(names(warehouse().columns(table("counts")))).containsExactly("n");
        assertThat(receipt.rows()).isIn(3L, null);
    }

    @Test
    default void both_ends_belong_to_the_range_and_what_lies_outside_stays() {
        replace(table("counts"), counts(1, 6, "old"));

        fill(counts(1, 6, "new") + " -- a remark", 3, 4);

        assertThat(lines(table("counts")))
                .containsExactly("1|old", "2|old", "3|new", "4|new", "5|old", "6|old");
    }

    @Test
    default void a_table_that_is_known_to_be_there_is_filled_as_it_is() {
        replace(table("counts"), counts(1, 6, "old"));
        Load.Rows rows = range(counts(1, 6, "new"), 3, 4, null);

        warehouse().load(Loads.existing(new RunId("again"), Loads.day(1), table("counts"), rows));

        assertThat(lines(table("counts")))
                .containsExactly("1|old", "2|old", "3|new", "4|new", "5|old", "6|old");
    }

    @Test
    default void the_query_cannot_write_outside_the_range() {
        replace(table("counts"), counts(5, 5, "old"));

        BatchReceipt receipt = fill(counts(0, 100, "new"), 3, 4);

        assertThat(lines(table("counts"))).containsExactly("3|new", "4|new", "5|old");
        assertThat(receipt.rows()).isIn(2L, null);
    }

    @Test
    default void a_query_without_rows_empties_the_range_only() {
        replace(table("counts"), counts(1, 4, "old"));

        fill(counts(100, 101, "new"), 2, 3);

        assertThat(lines(table("counts"))).containsExactly("1|old", "4|old");
    }

    @Test
    default void the_same_range_again_gives_the_same_rows() {
        fill(counts(1, 6, "new"), 3, 4);
        fill(counts(1, 6, "new"), 3, 4);

        assertThat(lines(table("counts"))).containsExactly("3|new", "4|new");
    }

    @Test
    default void rows_without_a_time_belong_to_no_range() {
        replace(table("counts"), counts(1, 1, "old"));
        warehouse().execute(List.of("INSERT INTO shop.counts VALUES (NULL, 'kept')"));

        fill(
                "SELECT n, s FROM (%s) c UNION ALL SELECT NULL, 'lost'"
                        .formatted(counts(1, 1, "new")),
                0,
                9);

        assertThat(lines(table("counts"))).containsExactly("1|new", "null|kept");
    }

    @Test
    default void columns_find_each_other_by_name() {
        replace(table("counts"), counts(1, 2, "old"));

        fill("SELECT 'new' AS s, 2 AS n", 2, 2);

        assertThat(lines(table("counts"))).containsExactly("1|old", "2|new");
    }

    @Test
    default void the_query_may_read_the_table_that_it_fills() {
        replace(table("counts"), sheet().series(1, 3));

        fill("SELECT max(n) + 1 AS n FROM shop.counts", 4, 4);

        assertThat(lines(table("counts"))).containsExactly("1", "2", "3", "4");
    }

    @Test
    default void declared_columns_rule_the_range_too() {
        List<Column> declared =
                List.of(new Column("price", sheet().decimal()), new Column("n", sheet().integer()));

        load(table("counts"), range("SELECT 3 AS n, 2.5 AS price, 0 AS unasked", 3, 3, declared));
        load(table("counts"), range("SELECT 4 AS n, 0 AS unasked, 3.5 AS price", 4, 4, declared));

        assertThat(warehouse().columns(table("counts"))).isEqualTo(declared);
        assertThat(lines(table("counts"))).containsExactly("2.50|3", "3.50|4");
    }

    @Test
    default void a_day_of_timestamps_ends_at_its_last_microsecond() {
        replace(table("clicks"), moments("old"));

        load(
                table("clicks"),
                new Load.Rows.ReplaceRange(
                        moments("new"),
                        sheet().quoted("seen_at"),
                        moment("2024-01-02 00:00:00"),
                        moment("2024-01-02 23:59:59.999999"),
                        null));

        assertThat(lines("SELECT s FROM shop.clicks ORDER BY seen_at"))
                .containsExactly("old", "new", "new", "old");
    }

    @Test
    default void the_filter_holds_for_a_query_that_already_filters() {
        replace(table("counts"), counts(1, 4, "old"));

        fill("SELECT * FROM (%s) c WHERE n = 1 OR n = 2".formatted(counts(1, 4, "new")), 2, 3);

        assertThat(lines(table("counts"))).containsExactly("1|old", "2|new", "4|old");
    }

    private BatchReceipt fill(String query, int low, int high) {
        return load(table("counts"), range(query, low, high, null));
    }

    private Load.Rows range(String query, int low, int high, @Nullable List<Column> columns) {
        return new Load.Rows.ReplaceRange(
                query, sheet().quoted("n"), String.valueOf(low), String.valueOf(high), columns);
    }

    private String counts(int low, int high, String say) {
        return "SELECT n, '%s' AS s FROM (%s) s".formatted(say, sheet().series(low, high));
    }

    private String moment(String text) {
        return "CAST('%s' AS %s)".formatted(text, sheet().timestamp());
    }

    private String moments(String say) {
        return List.of(
                        "2024-01-01 23:59:59.999999",
                        "2024-01-02 00:00:00",
                        "2024-01-02 23:59:59.999999",
                        "2024-01-03 00:00:00")
                .stream()
                .map(t -> "SELECT %s AS seen_at, '%s' AS s".formatted(moment(t), say))
                .reduce((a, b) -> a + " UNION ALL " + b)
                .orElseThrow();
    }
}
