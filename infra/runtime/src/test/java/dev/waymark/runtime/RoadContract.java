package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Proposal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole road, the same on every pair of state and warehouse.
abstract class RoadContract {

    private static final String BY_DAY =
            "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)";
    private static final String DAYS = "SELECT CAST(@start_ds AS DATE) AS day, %d AS n";

    @TempDir Path folder;

    Workshop shop;

    /// The `gateways` of the project's config.
    abstract String gateways();

    @BeforeEach
    void a_shop() {
        shop = new Workshop(folder).write("config.yaml", gateways() + Workshop.DEFAULTS);
        shop.model("days", BY_DAY, DAYS.formatted(1));
        shop.model("total", "kind FULL", "SELECT SUM(n) AS n FROM shop.days");
        shop.model("seen", "kind VIEW", "SELECT n FROM shop.total");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_change_is_deployed_and_rolled_back_and_the_log_tells_it() {
        shop.plan("prod");
        shop.model("days", BY_DAY, DAYS.formatted(10));
        shop.plan("dev");
        shop.plan("prod");
        assertThat(shop.rows("SELECT n FROM shop.seen")).containsExactly("30");

        rollBack(1);

        assertThat(shop.reopened().rows("SELECT n FROM shop.seen")).containsExactly("3");
        assertThat(shop.ask(new Query.HistoryOf(EnvironmentName.PROD))).hasSize(3);
        assertThat(shop.waymark().verify()).isEmpty();
    }

    @Test
    void answers_built_anew_are_those_that_were_given() {
        shop.plan("prod");
        shop.model("days", BY_DAY, DAYS.formatted(10));
        shop.plan("dev");
        Pointer prod = shop.pointer("prod");

        shop.waymark().rebuild();

        assertThat(shop.reopened().pointer("prod")).isEqualTo(prod);
        assertThat(shop.waymark().verify()).isEmpty();
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT n FROM shop.seen")).containsExactly("30");
    }

    @Test
    void a_run_that_was_stopped_goes_on_in_another_process_and_does_nothing_twice() {
        Plan plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);
        AtomicInteger asked = new AtomicInteger();
        CircuitBreaker later =
                () ->
                        asked.incrementAndGet() < 5
                                ? Optional.empty()
                                : Optional.of(new CircuitBreaker.Opened("later", "enough"));
        assertThat(shop.waymark().apply(plan, later)).isInstanceOf(RunOutcome.Stopped.class);

        RunOutcome outcome = shop.reopened().waymark().apply(plan, CircuitBreaker.NONE);

        assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT n FROM shop.seen")).containsExactly("3");
        assertThat(shop.ask(new Query.AuditLogOf(null, null, 999)))
                .extracting(AuditEntry::type)
                .filteredOn("IntervalsCompleted"::equals)
                .hasSize(5);
        assertThat(shop.waymark().verify()).isEmpty();
    }

    @Test
    void a_plan_of_what_is_no_more_is_refused() {
        shop.plan("prod");
        shop.model("days", BY_DAY, DAYS.formatted(10));
        Plan old = shop.waymark().plan("prod", PlanOptions.DEFAULT);
        shop.waymark().record(old);
        shop.model("days", BY_DAY, DAYS.formatted(20));
        shop.plan("prod");

        assertThatThrownBy(() -> shop.waymark().apply(old, CircuitBreaker.NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOfAny(
                                                Refusal.StalePlan.class,
                                                Refusal.PlanIsClosed.class));
    }

    private void rollBack(long generation) {
        Proposal proposal =
                shop.operations()
                        .rollBack()
                        .propose(
                                EnvironmentName.PROD,
                                generation,
                                false,
                                shop.waymark().provenance().because("wrong number"));
        assertThat(proposal).isInstanceOf(Proposal.Proposed.class);
        assertThat(
                        shop.waymark()
                                .apply(
                                        ((Proposal.Proposed) proposal).review().id(),
                                        CircuitBreaker.NONE))
                .isInstanceOf(RunOutcome.Succeeded.class);
    }
}
