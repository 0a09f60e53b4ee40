package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Preflight.Check;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 1.3 and 12.1: which engine runs what, and what `@gateway` says.
class GatewayTest {

    private static final String TWO =
            """
            gateways:
              main:
                connection:
                  type: duckdb
                  database: warehouse.duckdb
              twin:
                connection:
                  type: duckdb
                  database: ./warehouse.duckdb
              other:
                connection:
                  type: duckdb
                  database: elsewhere.duckdb
              far:
                connection:
                  type: postgres
                  host: localhost
                  user: waymark
                  password: nothing
                  port: 1
                  database: shop
              lake:
                connection:
                  type: trino
                  host: db.example.com
                  user: waymark
                  catalog: lake
            default_gateway: main
            model_defaults:
              dialect: duckdb
              start: 2026-01-01
            """;

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_project_with_several_gateways() {
        shop = new Workshop(folder).write("config.yaml", TWO);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_model_sees_the_selected_gateway() {
        shop.model("a", "kind FULL", "SELECT @gateway AS gateway");

        shop.plan("prod");

        assertThat(shop.rows("SELECT * FROM shop.a")).containsExactly("main");
    }

    @Test
    void another_gateway_can_be_selected() {
        shop.gateway("OTHER").model("a", "kind FULL", "SELECT @gateway AS gateway");

        shop.plan("prod");

        assertThat(shop.rows("SELECT * FROM shop.a")).containsExactly("other");
        assertThat(folder.resolve("elsewhere.duckdb")).exists();
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void a_model_runs_on_its_own_gateway_to_the_same_database() {
        shop.model("a", "kind FULL, gateway TWIN", "SELECT @gateway AS gateway");
        shop.model("b", "kind FULL", "SELECT gateway, @gateway AS mine FROM shop.a");

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(shop.rows("SELECT * FROM shop.b")).containsExactly("twin main");
    }

    @Test
    void an_embedded_model_keeps_its_own_gateway_in_the_text_around_it() {
        shop.model("a", "kind EMBEDDED, gateway twin", "SELECT @gateway AS gateway");
        shop.model("b", "kind FULL", "SELECT gateway, @gateway AS mine FROM shop.a");

        shop.plan("prod");

        assertThat(shop.rows("SELECT * FROM shop.b")).containsExactly("twin main");
    }

    @Test
    void a_gateway_that_cannot_be_reached_is_told_before_anything_runs() {
        assertThat(obstacle("far"))
                .contains("PostgreSQL at localhost:1/shop")
                .doesNotContain("nothing");
    }

    @Test
    void a_gateway_without_an_adapter_is_told_before_anything_runs() {
        assertThat(obstacle("lake")).contains("'lake' is of type trino");
    }

    /// The answer of the one check that a plan with a model there does not pass.
    private String obstacle(String gateway) {
        shop.model("a", "kind FULL, gateway " + gateway, "SELECT 1 AS one");
        Plan plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);

        var checks =
                shop.operations()
                        .applyPlan()
                        .check(shop.waymark().record(plan).id(), Conduct.with(CircuitBreaker.NONE));

        assertThat(checks).filteredOn(check -> !check.passed()).hasSize(1);
        return checks.stream()
                .filter(check -> !check.passed())
                .map(Check::answer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_unknown_gateway_is_refused_by_name() {
        shop.gateway("nowhere").model("a", "kind FULL", "SELECT 1 AS one");

        assertThatThrownBy(() -> shop.plan("prod"))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("nowhere");
    }
}
