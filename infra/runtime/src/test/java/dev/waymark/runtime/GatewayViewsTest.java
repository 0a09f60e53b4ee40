package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Plan.Demotion;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.Switchover.Step;
import dev.waymark.operations.Proposal;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 12.1: views of models on two gateways, each with a database of its own.
@Tag("slow")
class GatewayViewsTest {

    private static final String MANAGED = "gateway_managed_virtual_layer: true\n";

    /// Both catalogs have the same name, so that a model keeps its own when it changes gateways.
    private static final String TWO =
            """
            gateways:
              main:
                connection:
                  type: duckdb
                  database: here/store.duckdb
              far:
                connection:
                  type: duckdb
                  database: there/store.duckdb
              too_far:
                connection:
                  type: duckdb
                  database: ./there/store.duckdb
            default_gateway: main
            """;

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_project_with_a_model_on_each_of_two_gateways() {
        shop = new Workshop(folder).write("here/.keep", "").write("there/.keep", "");
        shop.write("config.yaml", MANAGED + TWO + Workshop.DEFAULTS);
        near(1);
        far(10);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void each_view_lies_where_its_model_is_computed_and_gateways_without_news_are_left_alone() {
        shop.model("too", "kind FULL, gateway too_far", "SELECT 30 AS n");
        assertSucceeds("prod");
        assertThat(at("far", "SELECT * FROM shop.too, shop.distant")).containsExactly("[30, 10]");
        near(2);
        assertSucceeds("prod");
        assertThat(List.of(marker(null, "prod"), marker("far", "prod"))).containsExactly(2L, 1L);
        far(20);
        assertSucceeds("prod");
        assertThat(at(null, "SELECT * FROM shop.near")).containsExactly("[2]");
        assertThat(at("far", "SELECT * FROM shop.distant")).containsExactly("[20]");
        assertThat(at(null, "SELECT * FROM duckdb_views() WHERE view_name = 'distant'")).isEmpty();
        assertThat(shop.entry("prod", "near").gateway()).isNull();
        assertThat(shop.entry("prod", "distant").gateway()).isEqualTo("far");
        assertThat(marker("far", "prod")).isEqualTo(3);

        rollBack(1);

        assertThat(at("far", "SELECT * FROM shop.distant")).containsExactly("[10]");
        assertThat(shop.reopened().waymark().verify()).isEmpty();
        warehouse("far")
                .execute(
                        List.of(
                                "UPDATE _waymark.environment SET generation = 3",
                                "CREATE OR REPLACE VIEW shop.distant AS SELECT 20 AS n"));
        assertThat(shop.waymark().verify()).singleElement().asString().contains("generation 3");
        shop.waymark().repair();
        assertThat(at("far", "SELECT * FROM shop.distant")).containsExactly("[10]");
        assertThat(shop.waymark().verify()).isEmpty();
    }

    @Test
    void the_selected_gateway_moves_last_and_a_stop_in_between_is_made_good_by_resuming() {
        assertSucceeds("prod");
        shop.model("wide", "kind FULL", "SELECT 3 AS n");
        far(20);
        shop.outside("CREATE TABLE shop.wide (somebody_elses INT)");
        Plan plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);
        assertThat(Objects.requireNonNull(plan.switchover()).steps())
                .containsExactly(
                        new Step("far", 1, PromotionMode.TRANSACTION),
                        new Step("main", 1, PromotionMode.TRANSACTION));
        assertThat(plan.switchover().readers())
                .contains("far, then at main", "not one transaction");

        RunOutcome stopped = shop.waymark().apply(plan, CircuitBreaker.NONE);

        assertThat(stopped).isInstanceOf(RunOutcome.Stopped.class);
        assertThat(at("far", "SELECT * FROM shop.distant")).containsExactly("[20]");
        assertThat(List.of(marker("far", "prod"), marker(null, "prod"))).containsExactly(2L, 1L);
        shop.outside("DROP TABLE shop.wide");
        assertThat(shop.reopened().waymark().apply(plan, CircuitBreaker.NONE))
                .isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(at(null, "SELECT * FROM shop.wide")).containsExactly("[3]");
        assertThat(shop.pointer("prod").isFinalised()).isTrue();
        assertThat(shop.waymark().verify()).isEmpty();
    }

    @Test
    void a_stop_in_between_is_made_good_by_a_later_plan_of_something_else() {
        assertSucceeds("prod");
        shop.outside("CREATE TABLE shop.wide (somebody_elses INT)");
        shop.model("wide", "kind FULL", "SELECT 3 AS n");
        shop.model("distant", "kind FULL", "SELECT 5 AS n");
        Plan moving = shop.waymark().plan("prod", PlanOptions.DEFAULT);
        assertThat(moving.demoted()).extracting(Demotion::gateway).containsExactly("far");
        assertThat(shop.waymark().apply(moving, CircuitBreaker.NONE))
                .isInstanceOf(RunOutcome.Stopped.class);
        shop.outside("DROP TABLE shop.wide");
        near(2);

        assertSucceeds("prod");

        assertThat(at(null, "SELECT * FROM shop.wide")).containsExactly("[3]");
        assertThat(at(null, "SELECT * FROM shop.distant")).containsExactly("[5]");
        assertThat(at("far", "SELECT * FROM duckdb_views() WHERE view_name = 'distant'")).isEmpty();
        assertThat(marker("far", "prod")).isGreaterThan(1);
    }

    @Test
    void an_environment_goes_away_at_each_gateway() {
        assertSucceeds("prod");
        near(2);
        far(20);
        assertSucceeds("dev");
        assertThat(at("far", "SELECT * FROM shop__dev.distant")).containsExactly("[20]");

        shop.operations()
                .invalidateEnvironment()
                .remove(new EnvironmentName("dev"), shop.waymark().provenance());

        assertThat(shop.now("dev")).isEmpty();
        for (String gateway : List.of("main", "far")) {
            assertThat(at(gateway, "SELECT * FROM duckdb_views() WHERE schema_name = 'shop__dev'"))
                    .isEmpty();
            assertThat(warehouse(gateway).marker(new EnvironmentName("dev"))).isEmpty();
        }
        assertThat(at("far", "SELECT * FROM shop.distant")).containsExactly("[10]");
    }

    @Test
    void views_that_their_gateway_cannot_make_work_are_told_in_the_plan() {
        shop.write("config.yaml", TWO + Workshop.DEFAULTS);

        Plan plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);

        assertThat(plan.warnings())
                .extracting(Diagnostic::summary)
                .singleElement()
                .asString()
                .contains("'main'", "shop.distant", "'far'");
        shop.write("config.yaml", MANAGED + TWO + Workshop.DEFAULTS);
        assertThat(shop.reopened().waymark().plan("prod", PlanOptions.DEFAULT).warnings())
                .isEmpty();
    }

    private void near(int n) {
        shop.model("near", "kind FULL", "SELECT %d AS n".formatted(n));
    }

    private void far(int n) {
        shop.model("distant", "kind FULL, gateway far", "SELECT %d AS n".formatted(n));
    }

    private void assertSucceeds(String environment) {
        assertThat(shop.plan(environment)).isInstanceOf(RunOutcome.Succeeded.class);
    }

    private List<String> at(@Nullable String gateway, String query) {
        return warehouse(gateway).query(query, 100).values().stream()
                .map(Object::toString)
                .toList();
    }

    private long marker(@Nullable String gateway, String environment) {
        return warehouse(gateway)
                .marker(new EnvironmentName(environment))
                .map(EnvironmentMarker::generation)
                .orElse(0L);
    }

    private Warehouse warehouse(@Nullable String gateway) {
        return shop.waymark().warehouses().of(gateway);
    }

    private void rollBack(long generation) {
        Proposal proposal =
                shop.operations()
                        .rollBack()
                        .propose(
                                EnvironmentName.PROD,
                                generation,
                                false,
                                shop.waymark().provenance());
        assertThat(proposal)
                .isInstanceOfSatisfying(
                        Proposal.Proposed.class,
                        proposed ->
                                assertThat(
                                                shop.waymark()
                                                        .apply(
                                                                proposed.review().id(),
                                                                CircuitBreaker.NONE))
                                        .isInstanceOf(RunOutcome.Succeeded.class));
    }
}
