package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.operations.RunEnvironment.Cadence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 9: what has become due is computed, whatever the files say meanwhile.
@Tag("slow")
class RunTest {

    private static final String DAYS =
            "SELECT d.day::DATE AS day, @execution_ds AS loaded"
                    + " FROM GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";
    private static final String BY_DAY = "kind INCREMENTAL_BY_TIME_RANGE (time_column day)";
    private static final EnvironmentName PROD = EnvironmentName.PROD;

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_shop_of_days() {
        shop =
                new Workshop(folder)
                        .model("days", BY_DAY, DAYS)
                        .model("total", "kind FULL", "SELECT COUNT(*) AS days FROM shop.days");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_new_day_is_added_and_the_pointer_stays() {
        shop.plan("prod");

        RunOutcome outcome = run("2026-01-05T06:00:00Z", RunOptions.DEFAULT);

        assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT days FROM shop.total")).containsExactly("4");
        assertThat(shop.rows("SELECT loaded, COUNT(*) FROM shop.days GROUP BY 1 ORDER BY 1"))
                .containsExactly("2026-01-04 3", "2026-01-05 1");
        assertThat(shop.pointer("prod").generation()).isEqualTo(1);
        assertThat(shop.ask(new Query.Runs(PROD, 1)))
                .singleElement()
                .satisfies(report -> assertThat(report.purpose()).isEqualTo(RunPurpose.CADENCE));
    }

    @Test
    void a_run_says_when_something_will_be_due_when_nothing_is() {
        shop.plan("prod");
        shop.at("2026-01-04T20:00:00Z");

        assertThat(cadence(RunOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        Cadence.NothingDue.class,
                        nothing ->
                                assertThat(nothing.next())
                                        .isEqualTo(Instant.parse("2026-01-05T00:00:00Z")));
        assertThat(run("2026-01-04T21:00:00Z", RunOptions.DEFAULT))
                .isEqualTo(new RunOutcome.NothingToDo());
    }

    @Test
    void what_the_files_say_meanwhile_plays_no_part() {
        shop.plan("prod");
        shop.model("total", "kind FULL", "SELECT -1 AS days");

        run("2026-01-05T06:00:00Z", RunOptions.DEFAULT);

        assertThat(shop.rows("SELECT days FROM shop.total")).containsExactly("4");
    }

    @Test
    void a_run_does_not_close_a_plan_that_is_under_review() {
        shop.plan("prod");
        shop.model("total", "kind FULL", "SELECT -1 AS days");
        PlanReview open = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT));

        run("2026-01-05T06:00:00Z", RunOptions.DEFAULT);

        assertThat(shop.waymark().find(open.id()).status()).isEqualTo(PlanReview.Status.PROPOSED);
        assertThat(shop.ask(new Query.Plans(PROD, 9))).extracting(PlanSummary::id).hasSize(2);
    }

    @Test
    void selected_models_run_alone() {
        shop.plan("prod");

        run("2026-01-05T06:00:00Z", RunOptions.DEFAULT.selecting(List.of("shop.days")));

        assertThat(shop.rows("SELECT COUNT(*) FROM shop.days")).containsExactly("4");
        assertThat(shop.rows("SELECT days FROM shop.total")).containsExactly("3");
    }

    @Test
    void an_unknown_environment_is_refused_by_name() {
        assertThatThrownBy(
                        () -> shop.waymark().run("ghost", RunOptions.DEFAULT, CircuitBreaker.NONE))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("'ghost' was not found");
    }

    @Test
    void statements_run_around_a_run_also_when_it_fails() {
        journalled();
        shop.plan("prod");
        shop.outside("DROP TABLE other", "CREATE TABLE other (unlike INT)");

        assertThat(run("2026-01-05T06:00:00Z", RunOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        RunOutcome.Stopped.class,
                        stopped ->
                                assertThat(stopped.cause()).isInstanceOf(StopCause.Failed.class));

        assertThat(shop.rows("SELECT what, COUNT(*) FROM journal GROUP BY 1 ORDER BY 1"))
                .containsExactly("after_all 2", "before_all 2");
    }

    private void journalled() {
        shop.append(
                "config.yaml",
                """
                before_all:
                  - CREATE TABLE IF NOT EXISTS other (x INT)
                  - CREATE TABLE IF NOT EXISTS journal (what TEXT)
                  - INSERT INTO journal VALUES (@runtime_stage)
                after_all:
                  - INSERT INTO journal VALUES (@runtime_stage)
                """);
        shop.model("total", "kind FULL", "SELECT COUNT(x) AS days FROM other");
    }

    @Test
    void a_restatement_by_itself_is_made_when_its_cron_strikes() {
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day,"
                        + " auto_restatement_cron '@weekly', auto_restatement_intervals 2)",
                DAYS);
        assertThat(shop.at("2026-01-09T06:00:00Z").plan("prod"))
                .isInstanceOf(RunOutcome.Succeeded.class);
        run("2026-01-10T06:00:00Z", RunOptions.DEFAULT);

        run("2026-01-11T06:00:00Z", RunOptions.DEFAULT);

        assertThat(shop.rows("SELECT day FROM shop.days WHERE loaded = '2026-01-11' ORDER BY 1"))
                .containsExactly("2026-01-09", "2026-01-10");
        run("2026-01-12T06:00:00Z", RunOptions.DEFAULT);
        assertThat(shop.rows("SELECT COUNT(*) FROM shop.days WHERE loaded = '2026-01-12'"))
                .containsExactly("1");
    }

    @Test
    void prod_cleans_up_before_it_runs_unless_told_not_to() {
        shop.plan("prod");
        shop.model("total", "kind FULL", "SELECT -1 AS days").plan("dev");
        shop.operations()
                .invalidateEnvironment()
                .invalidate(new EnvironmentName("dev"), shop.waymark().provenance());

        run("2026-01-05T06:00:00Z", RunOptions.DEFAULT.withoutJanitor());
        assertThat(shop.now("dev")).isPresent();

        run("2026-01-06T06:00:00Z", RunOptions.DEFAULT);
        assertThat(shop.now("dev")).isEmpty();
    }

    private RunOutcome run(String at, RunOptions options) {
        shop.at(at);
        return shop.waymark().run("prod", options, CircuitBreaker.NONE);
    }

    private Cadence cadence(RunOptions options) {
        return shop.operations()
                .runEnvironment()
                .run(PROD, options, Conduct.with(CircuitBreaker.NONE), shop.waymark().provenance());
    }
}
