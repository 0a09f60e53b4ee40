package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What models say of themselves and their columns, for whoever looks at the database.
class DescriptionTest {

    private static final String BY_DAY =
            "SELECT d.day::DATE AS day /* of the sale */ FROM"
                    + " GENERATE_SERIES(@start_dt, @end_dt, INTERVAL 1 DAY) AS d(day)";

    @TempDir private Path folder;

    @Test
    void descriptions_are_comments_on_views_of_prod_and_on_tables_and_change_with_the_model() {
        try (Workshop shop = new Workshop(folder)) {
            describe(shop, "Sales by day");
            assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
            assertThat(described(shop))
                    .containsExactly(
                            "shop Sales by day of the sale",
                            "sqlmesh__shop Sales by day of the sale");

            describe(shop, "Days with sales");
            assertThat(shop.plan("dev")).isInstanceOf(RunOutcome.Succeeded.class);
            assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

            assertThat(described(shop))
                    .containsExactly(
                            "shop Days with sales of the sale",
                            "shop__dev null null",
                            "sqlmesh__shop Days with sales of the sale");
        }
    }

    private static void describe(Workshop shop, String description) {
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day), description '%s'"
                        .formatted(description),
                BY_DAY);
    }

    private static List<String> described(Workshop shop) {
        return shop.rows(
                """
                SELECT t.schema_name, t.comment, c.comment
                FROM (SELECT schema_name, view_name AS name, comment FROM duckdb_views()
                    UNION SELECT schema_name, table_name, comment FROM duckdb_tables()) AS t
                JOIN duckdb_columns() AS c ON c.schema_name = t.schema_name AND c.table_name = t.name
                WHERE c.column_name = 'day' ORDER BY 1
                """);
    }
}
