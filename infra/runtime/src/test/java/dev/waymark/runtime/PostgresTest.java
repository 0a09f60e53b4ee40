package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Proposal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project whose gateway is a PostgreSQL server.
@Tag("slow")
class PostgresTest {

    @TempDir private Path folder;
    private Workshop shop;

    @BeforeEach
    void a_project() {
        shop = new Workshop(folder);
        shop.write("config.yaml", Server.config());
        shop.write("seeds/goods.csv", "id,good,price\n1,bread,2.5\n2,milk,1\n");
        shop.write(
                "models/goods.sql",
                """
                MODEL (
                  name shop.goods, kind SEED (path '../seeds/goods.csv'),
                  columns (id INT, good TEXT, price DECIMAL(10, 2)), grain id);
                """);
        shop.outside(
                "CREATE SCHEMA src",
                "CREATE TABLE src.sales (sold_on DATE, sold_at TIMESTAMPTZ, good_id INT, city TEXT)",
                """
                INSERT INTO src.sales
                SELECT d, d + interval '12 hours', n, 'Rome' FROM
                generate_series(timestamptz '2026-01-01', '2026-01-03', '1 day') d,
                generate_series(1, 2) n
                """);
        shop.model(
                "by_day",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column sold_on), audits (not_null(columns := (sold_on, good)))",
                """
                SELECT s.sold_on, g.good, count(*)::int AS n, sum(g.price) AS takings
                FROM src.sales AS s JOIN shop.goods AS g ON g.id = s.good_id
                WHERE s.sold_on BETWEEN @start_date AND @end_date
                GROUP BY s.sold_on, g.good
                """);
        shop.model(
                "by_hour",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column sold_at)",
                "SELECT sold_at, good_id FROM src.sales WHERE sold_at BETWEEN @start_ts AND @end_ts");
        shop.model(
                "total",
                "kind FULL, description 'All takings', grants (select = [pg_monitor]),"
                        + " grants_target_layer all, audits (number_of_rows(threshold := 1))",
                "SELECT good, sum(takings)::numeric(10, 2) AS takings /* of a day */ FROM shop.by_day GROUP BY good");
        shop.model("cheap", "kind VIEW", "SELECT * FROM shop.total WHERE takings < 5");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_project_is_deployed_changed_promoted_and_rolled_back() {
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT * FROM shop.total ORDER BY 1"))
                .containsExactly("bread 7.50", "milk 3.00");
        assertThat(shop.rows("SELECT * FROM shop.cheap")).containsExactly("milk 3.00");
        assertThat(shop.rows("SELECT count(*) FROM shop.by_hour")).containsExactly("6");
        assertThat(described())
                .containsExactly(
                        "shop All takings of a day true",
                        "sqlmesh__shop All takings of a day true");

        shop.model(
                "total",
                "kind FULL",
                "SELECT sum(n) AS n, good, sum(takings)::numeric(10, 2) AS takings FROM shop.by_day GROUP BY good");
        assertThat(shop.plan("dev")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT * FROM shop__dev.total ORDER BY good"))
                .containsExactly("3 bread 7.50", "3 milk 3.00");
        assertThat(shop.rows("SELECT * FROM shop.total ORDER BY 1"))
                .containsExactly("bread 7.50", "milk 3.00");

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT * FROM shop.total ORDER BY good"))
                .containsExactly("3 bread 7.50", "3 milk 3.00");

        rollBack(1);
        assertThat(shop.rows("SELECT * FROM shop.total ORDER BY 1"))
                .containsExactly("bread 7.50", "milk 3.00");
    }

    private List<String> described() {
        return shop.rows(
                """
                SELECT relnamespace::regnamespace::text, obj_description(c.oid), col_description(c.oid, 2),
                    has_table_privilege('pg_monitor', c.oid, 'SELECT')
                FROM pg_class AS c WHERE relname LIKE '%total%' AND relkind IN ('r', 'v') ORDER BY 1
                """);
    }

    private void rollBack(long generation) {
        Proposal proposal =
                shop.operations()
                        .rollBack()
                        .propose(
                                EnvironmentName.PROD,
                                generation,
                                false,
                                shop.waymark().provenance().because("wrong column"));
        assertThat(proposal).isInstanceOf(Proposal.Proposed.class);
        PlanId plan = ((Proposal.Proposed) proposal).review().id();
        assertThat(shop.waymark().apply(plan, CircuitBreaker.NONE))
                .isInstanceOf(RunOutcome.Succeeded.class);
    }

    @Test
    void days_that_have_become_due_are_filled() {
        shop.plan("prod");
        shop.outside(
                "INSERT INTO src.sales VALUES ('2026-01-04', '2026-01-04 09:00+00', 2, 'Oslo')");

        shop.at("2026-01-05T06:00:00Z").plan("prod", PlanOptions.builder().run(true).build());

        assertThat(shop.rows("SELECT sold_on, n FROM shop.by_day WHERE good = 'milk' ORDER BY 1"))
                .containsExactly("2026-01-01 1", "2026-01-02 1", "2026-01-03 1", "2026-01-04 1");
        assertThat(shop.rows("SELECT * FROM shop.total ORDER BY 1"))
                .containsExactly("bread 7.50", "milk 4.00");
    }

    @Test
    void kinds_that_keep_what_they_have_are_filled_again() {
        shop.outside(
                "CREATE TABLE src.people (id INT, city TEXT, updated_at TIMESTAMP)",
                "INSERT INTO src.people VALUES (1, 'Rome', '2026-01-01'), (2, 'Oslo', '2026-01-02')");
        String all = "SELECT id, city, updated_at FROM src.people";
        shop.model("latest", "kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id)", all);
        shop.model(
                "joined",
                "kind INCREMENTAL_BY_UNIQUE_KEY (unique_key id, when_matched (WHEN MATCHED THEN"
                        + " UPDATE SET target.city = target.city || source.city))",
                "SELECT id, city FROM src.people");
        shop.model("cities", "kind INCREMENTAL_BY_PARTITION, partitioned_by (city, id)", all);
        shop.model("log", "kind INCREMENTAL_UNMANAGED", "SELECT id FROM src.people");
        shop.model("by_time", "kind SCD_TYPE_2_BY_TIME (unique_key id)", all);
        shop.model("by_column", "kind SCD_TYPE_2_BY_COLUMN (unique_key id, columns (city))", all);
        shop.plan("prod");
        shop.outside(
                "UPDATE src.people SET city = 'Pisa', updated_at = '2026-01-04 12:00:00' WHERE id = 1",
                "DELETE FROM src.people WHERE id = 2");

        shop.at("2026-01-05T06:00:00Z").plan("prod", PlanOptions.builder().run(true).build());

        assertThat(shop.rows("SELECT id, city FROM shop.latest ORDER BY 1"))
                .containsExactly("1 Pisa", "2 Oslo");
        assertThat(shop.rows("SELECT * FROM shop.joined ORDER BY 1"))
                .containsExactly("1 RomePisa", "2 Oslo");
        assertThat(shop.rows("SELECT id, city FROM shop.cities ORDER BY 1, 2"))
                .containsExactly("1 Pisa", "1 Rome", "2 Oslo");
        assertThat(shop.rows("SELECT * FROM shop.log ORDER BY 1")).containsExactly("1", "1", "2");
        assertThat(shop.rows(validity("by_time")))
                .containsExactly(
                        "1 Rome 1970-01-01 00:00:00 2026-01-04 12:00:00",
                        "1 Pisa 2026-01-04 12:00:00 null",
                        "2 Oslo 1970-01-01 00:00:00 null");
        assertThat(shop.rows(validity("by_column")))
                .containsExactly(
                        "1 Rome 1970-01-01 00:00:00 2026-01-05 06:00:00",
                        "1 Pisa 2026-01-05 06:00:00 null",
                        "2 Oslo 1970-01-01 00:00:00 null");
    }

    private static String validity(String model) {
        return "SELECT id, city, CAST(valid_from AS TEXT), CAST(valid_to AS TEXT) FROM shop."
                + model
                + " ORDER BY id, valid_from";
    }
}
