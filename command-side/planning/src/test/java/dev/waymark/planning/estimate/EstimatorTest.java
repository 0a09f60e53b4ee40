package dev.waymark.planning.estimate;

import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.Estimate.Expected;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.PastWork;
import dev.waymark.kernel.run.PastWork.Last;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimatorTest {

    private static final EnvironmentName PROD = EnvironmentName.PROD;
    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final ModelName ORDERS = GivenModel.name("db.orders");
    private static final ModelName DAYS = GivenModel.name("db.days");

    /// Four days of orders, one table of days.
    private static final GivenProject SHOP =
            project(
                    incremental("db.orders", "select id, ds from raw.orders where a"),
                    model("db.days", "select ds from db.orders"));

    private final Plan plan = new Desk().plan(SHOP, PROD, "2024-01-05T06:00:00Z");

    @Test
    void ranges_cost_by_their_length_and_whole_tables_what_they_cost_last() {
        PastWork orders = work(ORDERS, "1", 8, Duration.ofDays(8), 800L, 16, last(1L, 1));
        PastWork days = work(DAYS, "1", 5, Duration.ofDays(9), 50L, 50, last(10L, 7));

        Estimate estimate = estimate(orders, days);

        assertThat(expected(estimate, ORDERS).rows()).isEqualTo(400);
        assertThat(expected(estimate, ORDERS).takes()).isEqualTo(Duration.ofSeconds(8));
        assertThat(expected(estimate, ORDERS).judgedBy()).isEqualTo(8);
        assertThat(expected(estimate, DAYS).rows()).isEqualTo(10);
        assertThat(expected(estimate, DAYS).takes()).isEqualTo(Duration.ofSeconds(7));
        assertThat(estimate.takes()).isEqualTo(Duration.ofSeconds(15));
        assertThat(estimate.costs()).isEqualByComparingTo("0.03");
    }

    @Test
    void what_never_ran_is_unknown() {
        Estimate estimate =
                estimate(work(DAYS, "1", 1, Duration.ofDays(1), null, 3, last(null, 3)));

        assertThat(estimate.unknown()).containsExactly(ORDERS);
        assertThat(expected(estimate, ORDERS).batches()).isEqualTo(1);
        assertThat(expected(estimate, DAYS).rows()).isNull();
        assertThat(estimate.takes()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void the_table_that_was_computed_last_is_believed() {
        Estimate estimate =
                estimate(
                        work(ORDERS, "2", 4, Duration.ofDays(4), 4L, 4, last(1L, 1)),
                        work(ORDERS, "1", 4, Duration.ofDays(4), 400L, 400, last(1L, 1)));

        assertThat(expected(estimate, ORDERS).takes()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_table_that_another_environment_has_filled_is_reused() {
        Desk desk = new Desk();
        desk.deploy(SHOP, DEV, "2024-01-05T06:00:00Z");
        Plan promotion = desk.plan(SHOP, PROD, "2024-01-05T07:00:00Z");
        Version filled =
                promotion.pointer().set().stream()
                        .filter(entry -> entry.snapshot().name().equals(ORDERS))
                        .findFirst()
                        .orElseThrow()
                        .versionKey();

        Estimate estimate =
                new Estimator(
                                promotion,
                                List.of(
                                        work(
                                                ORDERS,
                                                filled.value(),
                                                4,
                                                Duration.ofDays(4),
                                                4L,
                                                4,
                                                last(1L, 1)),
                                        work(
                                                DAYS,
                                                "other",
                                                4,
                                                Duration.ofDays(4),
                                                4L,
                                                4,
                                                last(1L, 1))),
                                _ -> IntervalUnit.DAY)
                        .estimate(null);

        assertThat(estimate.models()).isEmpty();
        assertThat(estimate.reused()).hasSize(1);
        assertThat(estimate.reused().getFirst().snapshot().name()).isEqualTo(ORDERS);
        assertThat(estimate.reused().getFirst().computedFor()).isEqualTo(DEV);
        assertThat(estimate.costs()).isNull();
    }

    private Estimate estimate(PastWork... past) {
        return new Estimator(plan, List.of(past), _ -> IntervalUnit.DAY)
                .estimate(new Price(new BigDecimal("0.002"), "EUR"));
    }

    private static Expected expected(Estimate estimate, ModelName model) {
        return estimate.models().stream()
                .filter(it -> it.snapshot().name().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static PastWork work(
            ModelName model,
            String version,
            long batches,
            Duration covered,
            @Nullable Long rows,
            long seconds,
            Last last) {
        return new PastWork(
                new Version(model, version),
                false,
                DEV,
                batches,
                covered,
                rows,
                Duration.ofSeconds(seconds),
                last);
    }

    private static Last last(@Nullable Long rows, long seconds) {
        return new Last(rows, Duration.ofSeconds(seconds));
    }
}
