package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.planning.cadence.NextTick;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a run computes (semantics 9).
class CadenceTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String NEXT = "2024-01-06T06:00:00Z";
    private static final RunOptions ALL = RunOptions.DEFAULT;

    /// orders -> days -> top, and a seed
    private static final GivenProject SHOP =
            project(
                    seed("db.items", "id", "1"),
                    incremental("db.orders", "select ds from db.raw").tags("core"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private final Desk desk = new Desk();

    @Test
    void the_days_since_the_last_run_are_due_and_nothing_else() {
        desk.deploy(SHOP, PROD, FIRST);

        Plan run = desk.run(PROD, ALL, NEXT);

        assertThat(work(run))
                .containsExactly(
                        entry("orders", "2024-01-05..2024-01-06"),
                        entry("days", "2024-01-05..2024-01-06"),
                        entry("top", "2024-01-05..2024-01-06"));
        assertThat(run.cause()).isEqualTo(new Cause.Cadence());
        assertThat(run.pointer().isEmpty()).isTrue();
        assertThat(run.changes()).isEmpty();
        assertThat(run.stages()).extracting(Stage::name).containsExactly("backfill");
    }

    @Test
    void a_run_with_nothing_due_is_empty() {
        desk.deploy(SHOP.statements("a", "b"), PROD, FIRST);

        Plan run = desk.run(PROD, ALL, "2024-01-05T20:00:00Z");

        assertThat(run.isEmpty()).isTrue();
        assertThat(run.stages()).isEmpty();
    }

    @Test
    void what_the_environment_had_around_it_runs_around_a_run() {
        desk.deploy(SHOP.statements("a", "b"), PROD, FIRST);

        assertThat(desk.run(PROD, ALL, NEXT).stages())
                .extracting(Stage::name)
                .containsExactly("before-all", "backfill", "after-all");
    }

    @Test
    void a_model_whose_cron_has_not_struck_waits() {
        desk.deploy(SHOP.with(model("db.late", "select 1 as x").cron("0 8 * * *")), PROD, FIRST);

        assertThat(work(desk.run(PROD, ALL, NEXT))).containsEntry("late", "2024-01-04..2024-01-05");
        assertThat(work(desk.run(PROD, ALL, "2024-01-06T08:00:00Z")))
                .containsExactly(entry("late", "2024-01-05..2024-01-06"));
    }

    @Test
    void crons_can_be_ignored() {
        desk.deploy(SHOP.with(model("db.late", "select 1 as x").cron("0 8 * * *")), PROD, FIRST);

        assertThat(work(desk.run(PROD, ALL.ignoringCron(), NEXT)))
                .containsEntry("late", "2024-01-04..2024-01-06");
    }

    @Test
    void a_run_can_be_limited_to_a_range() {
        desk.deploy(SHOP, PROD, FIRST);

        Plan run = desk.run(PROD, ALL.between("2024-01-06", "2024-01-07"), "2024-01-09T06:00:00Z");

        assertThat(work(run)).containsEntry("orders", "2024-01-06..2024-01-08");
    }

    @Test
    void selected_models_run_with_what_they_read() {
        desk.deploy(SHOP, PROD, FIRST);

        assertThat(work(desk.run(PROD, ALL.selecting(List.of("db.days")), NEXT)))
                .containsOnlyKeys("orders", "days");
    }

    @Test
    void what_selected_models_read_can_be_left_out() {
        desk.deploy(SHOP, PROD, FIRST);

        RunOptions alone = ALL.selecting(List.of("db.days")).withoutUpstream();
        assertThat(work(desk.run(PROD, alone, NEXT))).containsOnlyKeys("days");
    }

    @Test
    void models_are_selected_by_tag() {
        desk.deploy(SHOP, PROD, FIRST);

        assertThat(work(desk.run(PROD, ALL.selecting(List.of("tag:core")), NEXT)))
                .containsOnlyKeys("orders");
    }

    @Test
    void what_the_files_say_meanwhile_plays_no_part() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(model("db.days", "select ds + 1 as ds from db.orders")), DEV, FIRST);

        Plan run = desk.run(DEV, ALL, NEXT);

        assertThat(work(run)).containsOnlyKeys("orders", "days", "top");
        assertThat(run.backfills().stream().map(work -> work.snapshot()))
                .contains(desk.deployed(DEV, "days"));
        assertThat(work(desk.run(PROD, ALL, NEXT))).containsOnlyKeys("days", "top");
    }

    @Test
    void a_preview_goes_on_in_its_dev_table() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject changed = SHOP.with(model("db.days", "select ds + 1 as ds from db.orders"));
        desk.deploy(changed, DEV, Options.options().forwardOnly(), FIRST);

        Plan run = desk.run(DEV, ALL, NEXT);

        assertThat(run.backfills())
                .filteredOn(work -> work.dev())
                .extracting(work -> Desk.brief(work.snapshot().name()))
                .containsExactly("days", "top");
    }

    @Test
    void an_environment_that_is_not_there_is_named() {
        assertThat(Desk.refused(desk.running(new EnvironmentName("ghost"), ALL, FIRST)).problem())
                .isEqualTo("environment_not_found");
    }

    @Test
    void an_unfinished_promotion_comes_first() {
        Plan plan = desk.plan(SHOP, PROD, FIRST);
        desk.world().applyWithoutFinishing(plan, Instant.parse(FIRST));

        assertThat(Desk.refused(desk.running(PROD, ALL, NEXT)).problem())
                .isEqualTo("environment_not_ready");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        desk.deploy(SHOP, PROD, FIRST);

        assertThat(
                        Desk.refused(
                                        desk.running(
                                                PROD,
                                                ALL.between("2024-01-06", "2024-01-05"),
                                                NEXT))
                                .problem())
                .isEqualTo("end_before_start");
    }

    @Test
    void what_only_python_could_decide_waits_with_what_reads_it() {
        GivenModel signalled =
                model("db.days", "select ds from db.orders").setting("SIGNALS", "(ready())");
        desk.deploy(SHOP.with(signalled), PROD, FIRST);

        Plan run = desk.run(PROD, ALL, NEXT);

        assertThat(work(run)).containsOnlyKeys("orders");
        assertThat(run.warnings()).extracting(Diagnostic::code).containsExactly("needs-python");
    }

    @Test
    void the_last_days_are_restated_when_their_cron_strikes() {
        desk.deploy(RESTATING, PROD, FIRST);
        assertThat(work(desk.run(PROD, ALL, NEXT)))
                .containsEntry("orders", "2024-01-05..2024-01-06");

        Plan sunday = desk.run(PROD, ALL, "2024-01-07T06:00:00Z");
        assertThat(work(sunday)).containsEntry("orders", "2024-01-05..2024-01-07");
        assertThat(work(sunday)).containsEntry("days", "2024-01-01..2024-01-07");
        assertThat(sunday.stages())
                .extracting(Stage::name)
                .containsExactly("mark-restated", "backfill");

        assertThat(work(desk.run(PROD, ALL, "2024-01-08T06:00:00Z")))
                .containsEntry("orders", "2024-01-07..2024-01-08");
    }

    @Test
    void what_was_marked_and_not_computed_is_computed_by_the_next_run() {
        desk.deploy(RESTATING, PROD, FIRST);
        desk.run(PROD, ALL, NEXT);
        Plan crashed = Desk.made(desk.running(PROD, ALL, "2024-01-07T06:00:00Z"));
        desk.world().applyUntil("backfill", crashed, Instant.parse("2024-01-07T06:00:00Z"));

        Plan again = desk.run(PROD, ALL, "2024-01-08T06:00:00Z");

        assertThat(work(again)).containsEntry("orders", "2024-01-05..2024-01-08");
    }

    @Test
    void only_prod_restates_by_itself() {
        desk.deploy(RESTATING, PROD, FIRST);
        desk.deploy(RESTATING.with(model("db.days", "select 1 as x from db.orders")), DEV, FIRST);

        assertThat(work(desk.run(DEV, ALL, "2024-01-07T06:00:00Z")))
                .containsEntry("orders", "2024-01-05..2024-01-07");
    }

    @Test
    void the_next_tick_of_any_model_is_when_a_run_finds_work_again() {
        desk.deploy(SHOP.with(model("db.late", "select 1 as x").cron("0 8 * * *")), PROD, FIRST);

        assertThat(NextTick.after(Instant.parse(NEXT), desk.world().prior(PROD, PROD)))
                .contains(Instant.parse("2024-01-06T08:00:00Z"));
    }

    private static final Kind WEEKLY_AGAIN =
            new Kind.IncrementalByTimeRange(
                    new Kind.TimeColumn("ds", "%Y-%m-%d"),
                    Kind.Batching.NONE,
                    new Evolution(false, false, OnChange.ERROR, OnChange.ALLOW, "@weekly", 2),
                    true);

    /// Every Sunday the last two days of orders are computed again.
    private static final GivenProject RESTATING =
            SHOP.with(incremental("db.orders", "select ds from db.raw").kind(WEEKLY_AGAIN));
}
