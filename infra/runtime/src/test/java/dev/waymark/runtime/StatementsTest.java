package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 1.10 and 1.11: what statements around models and environments may refer to.
class StatementsTest {

    private static final String BY_DAY = "kind INCREMENTAL_BY_TIME_RANGE (time_column day)";
    private static final String DAYS =
            "SELECT d.day::DATE AS day FROM"
                    + " GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_journal() {
        shop = new Workshop(folder);
        shop.outside("CREATE TABLE journal (stage TEXT, what TEXT)");
        shop.reopened();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void around_an_environment_its_name_schemas_views_and_variables_are_known() {
        shop.append(
                "config.yaml",
                """
                variables:
                  who: ana
                before_all:
                  - INSERT INTO journal VALUES (@runtime_stage, @this_env || ' for ' || @who)
                  - "@EACH(@schemas, s -> INSERT INTO journal VALUES ('schema', s))"
                after_all:
                  - "@EACH(@views, v -> INSERT INTO journal VALUES (@runtime_stage, v))"
                """);
        shop.model("a", "kind FULL", "SELECT 1 AS one");

        assertThat(shop.plan("dev")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(journal())
                .containsExactly(
                        "after_all shop__dev.a", "before_all dev for ana", "schema shop__dev");
    }

    @Test
    void around_a_batch_this_model_is_the_table_that_is_written() {
        shop.write(
                "models/days.sql",
                """
                MODEL (name shop.days, %s);
                INSERT INTO journal VALUES (@runtime_stage, @start_ds || ' ' || @model_kind_name);
                %s;
                INSERT INTO journal SELECT 'rows', COUNT(*)::TEXT FROM @this_model;
                """
                        .formatted(BY_DAY, DAYS));

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(journal()).contains("evaluating 2026-01-01 INCREMENTAL_BY_TIME_RANGE", "rows 3");
    }

    @Test
    void a_table_is_created_with_its_statements_before_the_first_batch_of_days() {
        shop.write(
                "models/days.sql",
                """
                MODEL (name shop.days, %s);
                %s;
                INSERT INTO journal SELECT @runtime_stage, COUNT(*)::TEXT FROM @this_model;
                """
                        .formatted(BY_DAY, DAYS));

        shop.plan("prod");

        assertThat(journal()).containsExactly("creating 0", "evaluating 3");
    }

    @Test
    void on_virtual_update_this_model_is_the_view() {
        shop.write(
                "models/days.sql",
                """
                MODEL (name shop.days, %s);
                %s;
                ON_VIRTUAL_UPDATE_BEGIN;
                INSERT INTO journal
                SELECT @runtime_stage, @start_ds || ' ' || COUNT(*) FROM @this_model;
                ON_VIRTUAL_UPDATE_END;
                """
                        .formatted(BY_DAY, DAYS));

        assertThat(shop.plan("dev")).isInstanceOf(RunOutcome.Succeeded.class);
        shop.outside("INSERT INTO journal SELECT 'view', COUNT(*)::TEXT FROM shop__dev.days");

        assertThat(journal()).containsExactly("promoting 2026-01-01 3", "view 3");
    }

    private List<String> journal() {
        return shop.rows("SELECT stage, what FROM journal ORDER BY ALL");
    }
}
