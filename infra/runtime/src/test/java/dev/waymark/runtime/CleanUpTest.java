package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.CleanUp.Swept;
import dev.waymark.operations.Preflight.Check;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 8.7.
class CleanUpTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final String DEV_VIEWS =
            "SELECT view_name FROM duckdb_views() WHERE schema_name = 'shop__dev' ORDER BY 1";
    private static final String OURS =
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'sqlmesh__shop'";

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void prod_and_a_change_in_dev() {
        shop =
                new Workshop(folder)
                        .model("a", "kind FULL", "SELECT 1 AS one")
                        .model("b", "kind VIEW", "SELECT one FROM shop.a");
        shop.plan("prod");
        shop.model("a", "kind FULL", "SELECT 2 AS one").plan("dev");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_invalidated_environment_loses_its_views_when_the_janitor_comes() {
        invalidate();
        assertThat(shop.rows(DEV_VIEWS)).containsExactly("a", "b");

        Swept swept = sweep(false);

        assertThat(swept.environments()).containsExactly(DEV);
        assertThat(shop.rows(DEV_VIEWS)).isEmpty();
        assertThat(shop.now("dev")).isEmpty();
        assertThat(shop.rows("SELECT one FROM shop.b")).containsExactly("1");
    }

    @Test
    void tables_stay_for_their_time_to_live_and_go_then() {
        invalidate();
        assertThat(sweep(false).tables()).isEmpty();
        assertThat(shop.rows(OURS)).containsExactly("4");

        shop.at("2026-01-20T06:00:00Z");
        assertThat(sweep(false).tables()).hasSize(2);
        assertThat(shop.rows(OURS)).containsExactly("2");
    }

    @Test
    void what_reads_a_table_goes_before_it() {
        invalidate();

        Swept swept = sweep(true);

        assertThat(swept.problems()).isEmpty();
        assertThat(swept.tables()).hasSize(2);
        assertThat(shop.ask(new Query.Retirable(shop.now(), true))).isEmpty();
    }

    @Test
    void nothing_is_taken_early_from_under_a_deployment() {
        shop.model("a", "kind FULL", "SELECT 3 AS one");
        List<Swept> swept = new ArrayList<>();
        CircuitBreaker sweeping =
                () -> {
                    swept.add(sweep(true));
                    return Optional.empty();
                };

        RunOutcome outcome =
                shop.waymark().apply(shop.waymark().plan("prod", PlanOptions.DEFAULT), sweeping);

        assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(swept.getLast().problems())
                .singleElement()
                .asString()
                .contains("deploys to prod");
        assertThat(sweep(true).problems()).isEmpty();
    }

    @Test
    void a_plan_that_names_what_has_been_cleaned_up_is_refused_and_leaves_no_slot() {
        PlanId late = shop.waymark().record(shop.waymark().plan("copy", PlanOptions.DEFAULT)).id();
        invalidate();
        sweep(true);

        assertThatThrownBy(() -> shop.waymark().apply(late, CircuitBreaker.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("which have been cleaned up since");
        assertThat(shop.ask(new Query.SlotOf(new EnvironmentName("copy")))).isEmpty();
        assertThat(shop.plan("copy")).isInstanceOf(RunOutcome.Succeeded.class);
    }

    @Test
    void one_environment_can_be_removed_at_once() {
        Swept swept =
                shop.operations().invalidateEnvironment().remove(DEV, shop.waymark().provenance());

        assertThat(swept.environments()).containsExactly(DEV);
        assertThat(shop.rows(DEV_VIEWS)).isEmpty();
        assertThat(shop.rows(OURS)).containsExactly("4");
    }

    @Test
    void a_plan_that_has_been_applied_says_so() {
        PlanReview review = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT));
        shop.waymark().apply(review.id(), CircuitBreaker.NONE);

        assertThat(
                        shop.operations()
                                .applyPlan()
                                .check(review.id(), Conduct.with(CircuitBreaker.NONE)))
                .singleElement()
                .satisfies(check -> assertThat(check.passed()).isTrue())
                .extracting(Check::answer)
                .asString()
                .contains("has been applied already");
        assertThat(shop.waymark().apply(review.id(), CircuitBreaker.NONE))
                .isEqualTo(new RunOutcome.NothingToDo());
    }

    @Test
    void what_is_frozen_keeps_its_views() {
        invalidate();
        shop.operations().invalidateEnvironment().freeze(DEV, shop.waymark().provenance());

        assertThat(sweep(false).problems()).singleElement().asString().contains("frozen");

        assertThat(shop.rows(DEV_VIEWS)).containsExactly("a", "b");
    }

    @Test
    void views_stay_where_somebody_deploys() {
        List<Swept> swept = new ArrayList<>();
        CircuitBreaker sweeping =
                () -> {
                    swept.add(sweep(false));
                    return Optional.empty();
                };
        invalidate();
        shop.model("a", "kind FULL", "SELECT 3 AS one");

        shop.waymark().apply(shop.waymark().plan("dev", PlanOptions.DEFAULT), sweeping);

        assertThat(swept.getFirst().problems()).singleElement().asString().contains("dev");
        assertThat(shop.rows(DEV_VIEWS)).containsExactly("a", "b");
        assertThat(shop.rows("SELECT one FROM shop__dev.b")).containsExactly("3");
    }

    private void invalidate() {
        shop.operations().invalidateEnvironment().invalidate(DEV, shop.waymark().provenance());
    }

    private Swept sweep(boolean ignoreTimeToLive) {
        return shop.operations().cleanUp().sweep(ignoreTimeToLive, shop.waymark().provenance());
    }
}
