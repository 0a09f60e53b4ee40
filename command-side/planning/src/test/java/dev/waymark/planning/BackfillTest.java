package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.name;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is computed, and into which tables (semantics 4.2 to 4.7, 6.1).
class BackfillTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-08T07:00:00Z";
    private static final GivenModel ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where a");
    private static final GivenModel OTHER_ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where b");

    private final Desk desk = new Desk();

    @Test
    void a_first_plan_fills_everything_up_to_the_last_tick() {
        Plan plan = desk.plan(SHOP, PROD, FIRST);
        assertThat(work(plan))
                .isEqualTo(
                        Map.of(
                                "items", "2024-01-01..2024-01-05",
                                "orders", "2024-01-01..2024-01-05",
                                "days", "2024-01-01..2024-01-05",
                                "top", "2024-01-01..2024-01-05"));
        assertThat(plan.backfills().getFirst().intervals()).isEqualTo(4);
        assertThat(plan.start()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(plan.end()).isEqualTo(Instant.parse(FIRST));
    }

    @Test
    void parents_are_computed_before_their_readers() {
        Plan plan = desk.plan(SHOP, PROD, FIRST);
        assertThat(plan.backfills())
                .extracting(backfill -> Desk.brief(backfill.snapshot().name()))
                .containsSubsequence("orders", "days", "top");
    }

    @Test
    void a_prod_plan_never_fills_new_days() {
        desk.deploy(SHOP, PROD, FIRST);
        assertThat(desk.plan(SHOP, PROD, LATER).isEmpty()).isTrue();
        assertThat(work(desk.plan(SHOP, PROD, options().run(), LATER)))
                .containsEntry("orders", "2024-01-05..2024-01-08")
                .doesNotContainKey("items");
    }

    @Test
    void dev_stops_where_prods_data_stops() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), DEV, LATER);
        assertThat(work(plan))
                .isEqualTo(
                        Map.of(
                                "orders", "2024-01-01..2024-01-05",
                                "days", "2024-01-01..2024-01-05",
                                "top", "2024-01-01..2024-01-05"));
        assertThat(plan.end()).isEqualTo(Instant.parse("2024-01-05T00:00:00Z"));
    }

    @Test
    void an_explicit_end_or_execution_time_lifts_that_cap() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan byEnd = desk.plan(SHOP.with(OTHER_ORDERS), DEV, options().end("2024-01-06"), LATER);
        assertThat(work(byEnd)).containsEntry("orders", "2024-01-01..2024-01-07");
        Plan byClock =
                desk.plan(
                        SHOP.with(OTHER_ORDERS),
                        DEV,
                        options().executionTime("2024-01-08 07:00:00"),
                        LATER);
        assertThat(work(byClock)).containsEntry("orders", "2024-01-01..2024-01-08");
    }

    @Test
    void a_second_environment_with_the_same_change_computes_nothing() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), DEV, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        assertThat(plan.backfills()).isEmpty();
        assertThat(plan.changes()).hasSize(3);
    }

    @Test
    void a_short_first_dev_range_leaves_the_rest_to_prod() {
        desk.deploy(SHOP, DEV, options().start("2024-01-03").end("2024-01-04"), FIRST);
        assertThat(desk.entry(DEV, "days").dev()).isTrue();
        assertThat(desk.entry(DEV, "orders").dev()).isFalse();
        Plan plan = desk.plan(SHOP, PROD, "2024-01-06T07:00:00Z");
        assertThat(work(plan))
                .containsEntry("orders", "2024-01-01..2024-01-03 2024-01-05..2024-01-06")
                .containsEntry("days", "2024-01-01..2024-01-06");
    }

    @Test
    void a_view_below_a_non_breaking_change_is_made_again_after_pointing() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject more =
                SHOP.with(model("db.days", "select ds, 1 as n from db.orders, db.items"));
        Plan inDev = desk.deploy(more, DEV, FIRST);
        assertThat(work(inDev)).containsOnlyKeys("days", "top");
        assertThat(backfill(inDev, "top").dev()).isTrue();
        Plan plan = desk.plan(more, PROD, FIRST);
        assertThat(work(plan)).isEqualTo(Map.of("top", "2024-01-01..2024-01-05"));
        assertThat(plan.stages()).contains(new Stage.RunBackfill(plan.backfills(), true));
    }

    @Test
    void skipped_work_is_left_open() {
        Plan plan = desk.deploy(SHOP, PROD, options().skipBackfill(), FIRST);
        assertThat(plan.missingIntervals()).hasSize(4);
        assertThat(plan.work()).isEmpty();
        assertThat(plan.requiresBackfill()).isFalse();
        assertThat(plan.warnings()).extracting(w -> w.code()).containsExactly("skipped-backfill");
        assertThat(plan.stages()).anyMatch(stage -> stage instanceof Stage.CreateTables);
        assertThat(work(desk.plan(SHOP, PROD, FIRST))).hasSize(4);
    }

    @Test
    void empty_work_is_recorded_before_the_pointer_moves() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), PROD, options().forwardOnly(), FIRST);
        Plan plan =
                desk.plan(
                        SHOP,
                        PROD,
                        options().forwardOnly().emptyBackfill(),
                        "2024-01-08T06:00:00Z");
        assertThat(plan.stages())
                .filteredOn(stage -> stage instanceof Stage.RunBackfill)
                .allMatch(stage -> !((Stage.RunBackfill) stage).afterPointing())
                .isNotEmpty();
    }

    @Test
    void empty_work_is_recorded_as_done() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.deploy(SHOP.with(OTHER_ORDERS), DEV, options().emptyBackfill(), FIRST);
        assertThat(plan.emptyBackfill()).isTrue();
        assertThat(work(plan)).containsEntry("orders", "2024-01-01..2024-01-05");
        assertThat(desk.plan(SHOP.with(OTHER_ORDERS), PROD, FIRST).backfills()).isEmpty();
    }

    @Test
    void a_limited_backfill_holds_what_it_reads() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject changed = SHOP.with(OTHER_ORDERS);
        Plan plan = desk.plan(changed, DEV, options().backfill("db.days"), FIRST);
        assertThat(work(plan)).containsOnlyKeys("orders", "days");
        assertThat(plan.selected())
                .containsExactly(name("db.days"), name("db.items"), name("db.orders"));
    }

    @Test
    void minimum_intervals_reach_back_behind_the_start() {
        GivenProject shop =
                project(
                        ORDERS,
                        model("db.weeks", "select ds from db.orders")
                                .cron("@weekly")
                                .start("2023-12-10"));
        desk.deploy(shop, PROD, LATER);
        Plan plan =
                desk.plan(
                        shop.with(OTHER_ORDERS),
                        DEV,
                        options().start("1 day ago").minIntervals(2),
                        LATER);
        assertThat(work(plan))
                .isEqualTo(
                        Map.of(
                                "orders", "2024-01-01..2024-01-08",
                                "weeks", "2023-12-24..2024-01-07"));
    }

    @Test
    void a_model_that_begins_after_its_last_tick_is_given_a_table_and_no_work() {
        GivenProject shop =
                SHOP.with(model("db.weeks", "select ds from db.orders").cron("@weekly"));
        Plan plan = desk.plan(shop, PROD, FIRST);
        assertThat(work(plan)).doesNotContainKey("weeks");
        assertThat(created(plan)).contains("weeks");
    }

    @Test
    void what_failed_halfway_goes_on_where_it_stopped() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan broken = desk.plan(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        desk.world().applyWithoutFinishing(broken, Instant.parse(FIRST));
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        assertThat(plan.requirementsChanged()).isTrue();
        assertThat(plan.backfills()).isEmpty();
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("point", "unpause", "views", "finalise");
    }

    /// items, orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    seed("db.items", "id", "1"),
                    ORDERS,
                    model("db.days", "select ds from db.orders, db.items"),
                    view("db.top", "select ds from db.days"));

    private static List<String> created(Plan plan) {
        return plan.stages().stream()
                .filter(stage -> stage instanceof Stage.CreateTables)
                .map(stage -> Desk.names(((Stage.CreateTables) stage).snapshots()))
                .findFirst()
                .orElse(List.of());
    }

    private static Backfill backfill(Plan plan, String model) {
        return plan.backfills().stream()
                .filter(backfill -> Desk.brief(backfill.snapshot().name()).equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no work on " + model));
    }
}
