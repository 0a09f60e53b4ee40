package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.days;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What forward-only changes compute, before and after they are deployed (semantics 3.9, 4.3, 5.9).
class PreviewTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-08T07:00:00Z";
    private static final GivenModel ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where a");
    private static final GivenModel OTHER_ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where b");

    private final Desk desk = new Desk();

    @Test
    void a_forward_only_change_is_previewed_in_a_table_of_its_own() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), DEV, options().forwardOnly(), FIRST);
        assertThat(work(plan))
                .isEqualTo(
                        Map.of(
                                "orders", "2024-01-04..2024-01-05",
                                "days", "2024-01-04..2024-01-05",
                                "top", "2024-01-04..2024-01-05"));
        assertThat(plan.backfills()).allMatch(Backfill::dev);
        assertThat(plan.notDeployable()).hasSize(3);
        assertThat(plan.restatements()).hasSize(3);
    }

    @Test
    void without_preview_a_forward_only_model_is_not_recomputed_in_dev() {
        GivenProject shop =
                SHOP.with(
                        incremental("db.orders", "select id, ds from raw.orders where a")
                                .kind(byTime(true)));
        desk.deploy(shop, PROD, FIRST);
        GivenProject changed =
                shop.with(
                        incremental("db.orders", "select id, ds from raw.orders where b")
                                .kind(byTime(true)));
        assertThat(desk.plan(changed, DEV, options().withoutPreview(), FIRST).backfills())
                .isEmpty();
        assertThat(desk.plan(changed, DEV, FIRST).backfills()).hasSize(3);
    }

    @Test
    void a_deployed_forward_only_change_starts_with_the_next_interval() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), DEV, options().forwardOnly(), FIRST);
        Plan plan = desk.deploy(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        assertThat(plan.backfills()).isEmpty();
        assertThat(plan.stages()).anyMatch(stage -> stage instanceof Stage.MigrateTables);
        assertThat(work(desk.plan(SHOP.with(OTHER_ORDERS), PROD, options().run(), LATER)))
                .containsEntry("orders", "2024-01-05..2024-01-08");
    }

    @Test
    void an_effective_date_recomputes_prod_from_there_after_pointing() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan =
                desk.plan(
                        SHOP.with(OTHER_ORDERS),
                        PROD,
                        options().forwardOnly().effectiveFrom("2024-01-04"),
                        FIRST);
        assertThat(work(plan)).containsEntry("orders", "2024-01-04..2024-01-05");
        assertThat(days(backfill(plan, "orders").recomputed())).isEqualTo("2024-01-04..2024-01-05");
        assertThat(plan.stages()).contains(new Stage.RunBackfill(plan.backfills(), true));
    }

    @Test
    void an_effective_date_still_counts_when_dev_planned_it() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(
                SHOP.with(OTHER_ORDERS),
                DEV,
                options().forwardOnly().effectiveFrom("2024-01-04"),
                FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        assertThat(work(plan)).containsEntry("orders", "2024-01-04..2024-01-05");
    }

    @Test
    void what_a_forward_only_change_leaves_alone_is_not_previewed() {
        GivenProject shop = SHOP.with(model("db.days", "select ds from db.orders"));
        desk.deploy(shop, PROD, FIRST);
        GivenProject more = shop.with(model("db.days", "select ds, 1 as one from db.orders"));
        Plan plan = desk.plan(more, DEV, options().forwardOnly(), FIRST);
        assertThat(Desk.changes(plan)).containsEntry("top", Category.INDIRECT_NON_BREAKING);
        assertThat(work(plan)).containsOnlyKeys("days");
    }

    @Test
    void an_effective_date_that_dev_planned_replaces_what_prod_computed_since() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject other = SHOP.with(OTHER_ORDERS);
        desk.deploy(other, DEV, options().forwardOnly().effectiveFrom("2024-01-04"), FIRST);
        Plan plan = desk.plan(other, PROD, FIRST);
        assertThat(days(backfill(plan, "orders").recomputed())).isEqualTo("2024-01-04..2024-01-05");
    }

    @Test
    void a_plan_with_nothing_to_do_tells_where_the_environment_would_point() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), DEV, options().forwardOnly(), FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), DEV, FIRST);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.pointer().set()).isNotEmpty().noneMatch(entry -> entry.dev());
    }

    @Test
    void going_back_behind_a_forward_only_deployment_makes_new_versions() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), PROD, options().forwardOnly(), FIRST);
        Plan plan = desk.deploy(SHOP, PROD, FIRST);
        assertThat(plan.newSnapshots()).hasSize(3);
        assertThat(Desk.snapshot(plan, "orders").model().layout().stamp()).startsWith("revert to ");
        assertThat(work(plan)).containsOnlyKeys("orders", "days", "top");
        assertThat(desk.plan(SHOP, PROD, FIRST).isEmpty()).isTrue();
    }

    /// items, orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    seed("db.items", "id", "1"),
                    ORDERS,
                    model("db.days", "select ds from db.orders, db.items"),
                    view("db.top", "select ds from db.days"));

    private static Backfill backfill(Plan plan, String model) {
        return plan.backfills().stream()
                .filter(backfill -> Desk.brief(backfill.snapshot().name()).equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no work on " + model));
    }
}
