package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns without an alias have the names in the warehouse that children know them by.
class ColumnNamesTest {

    @TempDir Path folder;

    @Test
    void a_cast_goes_by_its_column_and_anything_else_by_its_place() {
        try (Workshop shop = new Workshop(folder)) {
            shop.model(
                    "a",
                    "kind INCREMENTAL_BY_TIME_RANGE (time_column ds)",
                    "WITH raw AS (SELECT n::INT, (@start_dt)::DATE AS d FROM (SELECT '1' AS n))"
                            + " SELECT n::BIGINT, d::TEXT AS ds, COUNT(*) FROM raw GROUP BY n, d");
            shop.model("b", "kind FULL", "SELECT n, _col_2 FROM shop.a LIMIT 1");

            assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

            assertThat(shop.rows("SELECT n, _col_2 FROM shop.b")).containsExactly("1 1");
        }
    }
}
