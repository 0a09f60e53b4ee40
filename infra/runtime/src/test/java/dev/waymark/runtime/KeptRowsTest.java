package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.plan.PlanOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds that keep rows and cannot tell them by a range of time (semantics 1.9), from day to day.
@Tag("slow")
class KeptRowsTest {

    private static final PlanOptions DUE = PlanOptions.builder().run(true).build();

    @TempDir private Path folder;
    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        shop.outside(
                "CREATE SCHEMA src",
                "CREATE TABLE src.people (id INT, city TEXT, updated_at TIMESTAMP)",
                "INSERT INTO src.people VALUES (1, 'Rome', '2026-01-01'), (2, 'Oslo',"
                        + " '2026-01-02')");
        shop.write(
                "external_models.yaml",
                "[{name: src.people, columns: {id: INT, city: TEXT, updated_at: TIMESTAMP}}]");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_unique_key_is_filled_whole_and_then_row_by_row() {
        shop.model(
                "a", "kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id)", "SELECT * FROM src.people");
        plan();
        nextDay("DELETE FROM src.people WHERE id = 1", "UPDATE src.people SET city = 'Bergen'");

        assertThat(shop.rows("SELECT id, city FROM shop.a ORDER BY id"))
                .containsExactly("1 Rome", "2 Bergen");
    }

    @Test
    void clauses_of_a_merge_decide_what_a_match_does() {
        shop.model(
                "a",
                "kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id, when_matched (WHEN MATCHED THEN"
                        + " UPDATE SET target.city = target.city || source.city))",
                "SELECT id, city FROM src.people");
        plan();
        nextDay(
                "UPDATE src.people SET city = '!'",
                "INSERT INTO src.people VALUES (3, 'Bonn', NULL)");

        assertThat(shop.rows("SELECT * FROM shop.a ORDER BY id"))
                .containsExactly("1 Rome!", "2 Oslo!", "3 Bonn");
    }

    @Test
    void partitions_in_the_data_are_replaced_and_others_kept() {
        shop.model(
                "a",
                "kind INCREMENTAL_BY_PARTITION, partitioned_by (city)",
                "SELECT id, city FROM src.people");
        plan();
        nextDay("DELETE FROM src.people WHERE id = 1", "UPDATE src.people SET id = 7");

        assertThat(shop.rows("SELECT * FROM shop.a ORDER BY id"))
                .containsExactly("1 Rome", "7 Oslo");
    }

    @Test
    void unmanaged_rows_come_on_top() {
        shop.model("a", "kind INCREMENTAL_UNMANAGED", "SELECT id FROM src.people");
        plan();
        nextDay("DELETE FROM src.people WHERE id = 1");

        assertThat(shop.rows("SELECT * FROM shop.a ORDER BY id")).containsExactly("1", "2", "2");
    }

    @Test
    void history_by_time_closes_and_opens_when_the_source_says() {
        shop.model("a", "kind SCD_TYPE_2_BY_TIME (unique_key id)", "SELECT * FROM src.people");
        plan();
        nextDay(
                "UPDATE src.people SET city = 'Pisa', updated_at = '2026-01-04 12:00:00' WHERE id ="
                        + " 1",
                "DELETE FROM src.people WHERE id = 2",
                "INSERT INTO src.people VALUES (3, 'Bonn', '2026-01-03')");

        assertThat(validity())
                .containsExactly(
                        "1 Rome 1970-01-01 00:00:00 2026-01-04 12:00:00",
                        "1 Pisa 2026-01-04 12:00:00 null",
                        "2 Oslo 1970-01-01 00:00:00 null",
                        "3 Bonn 1970-01-01 00:00:00 null");
    }

    @Test
    void a_key_that_comes_back_begins_no_earlier_than_it_ended() {
        shop.model(
                "a",
                "kind SCD_TYPE_2_BY_TIME (unique_key id, invalidate_hard_deletes true)",
                "SELECT * FROM src.people");
        plan();
        nextDay("DELETE FROM src.people WHERE id = 2");
        shop.at("2026-01-06T06:00:00Z");
        nextDay("INSERT INTO src.people VALUES (2, 'Oslo', '2026-01-02')");

        assertThat(validity())
                .containsExactly(
                        "1 Rome 1970-01-01 00:00:00 null",
                        "2 Oslo 1970-01-01 00:00:00 2026-01-05 06:00:00",
                        "2 Oslo 2026-01-05 06:00:00 null");
    }

    @Test
    void history_by_column_closes_and_opens_at_the_time_of_the_run() {
        shop.model(
                "a",
                "kind SCD_TYPE_2_BY_COLUMN (unique_key id, columns (city))",
                "SELECT id, city FROM src.people");
        plan();
        nextDay(
                "UPDATE src.people SET city = NULL WHERE id = 1",
                "INSERT INTO src.people VALUES (3, 'Bonn', NULL)");

        assertThat(validity())
                .containsExactly(
                        "1 Rome 1970-01-01 00:00:00 2026-01-05 06:00:00",
                        "1 null 2026-01-05 06:00:00 null",
                        "2 Oslo 1970-01-01 00:00:00 null",
                        "3 Bonn 2026-01-05 06:00:00 null");
    }

    @Test
    void a_preview_of_a_history_begins_with_the_epoch() {
        String kind = "kind SCD_TYPE_2_BY_COLUMN (unique_key id, columns (city))";
        shop.model("a", kind, "SELECT id, city FROM src.people");
        plan();
        shop.model("a", kind, "SELECT id, upper(city) AS city FROM src.people");
        shop.plan("dev");

        assertThat(shop.rows("SELECT city, valid_from::DATE FROM shop__dev.a ORDER BY id"))
                .containsExactly("ROME 1970-01-01", "OSLO 1970-01-01");
    }

    @Test
    void a_query_that_reads_its_own_table_tells_its_types_by_itself() {
        shop.model(
                "a",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day)",
                "SELECT updated_at::DATE AS day,"
                        + " COALESCE((SELECT MAX(high) FROM shop.a), 0) + id::BIGINT AS high"
                        + " FROM src.people WHERE updated_at BETWEEN @start_ts AND @end_ts");
        plan();

        assertThat(shop.rows("SELECT typeof(day), typeof(high) FROM shop.a LIMIT 1"))
                .containsExactly("DATE BIGINT");
    }

    @Test
    void columns_that_a_model_ignores_stay_away_or_stay() {
        String kind =
                "kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id, forward_only true,"
                        + " on_destructive_change ignore, on_additive_change ignore)";
        shop.model("a", kind, "SELECT id, city FROM src.people");
        plan();
        shop.model("a", kind, "SELECT id, id + 1 AS next FROM src.people");
        plan();
        nextDay("INSERT INTO src.people VALUES (3, 'Bonn', NULL)");

        assertThat(shop.rows("SELECT * FROM shop.a ORDER BY id"))
                .containsExactly("1 null", "2 null", "3 null");
    }

    private List<String> validity() {
        return shop.rows(
                "SELECT id, city, strftime(valid_from, '%Y-%m-%d %H:%M:%S'),"
                        + " strftime(valid_to, '%Y-%m-%d %H:%M:%S') FROM shop.a"
                        + " ORDER BY id, valid_from");
    }

    private void plan() {
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
    }

    /// What changes outside before the next run, a day later.
    private void nextDay(String... changes) {
        shop.outside(changes);
        if (shop.now().toString().startsWith("2026-01-04")) {
            shop.at("2026-01-05T06:00:00Z");
        }
        assertThat(shop.plan("prod", DUE)).isInstanceOf(RunOutcome.Succeeded.class);
    }
}
