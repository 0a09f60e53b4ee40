package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The steps of a plan (semantics 7.1).
class StageTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-06T07:00:00Z";
    private static final GivenModel OTHER_DAYS =
            model("db.days", "select ds + 1 as ds from db.orders");

    private final Desk desk = new Desk();

    @Test
    void the_steps_stand_in_their_order() {
        Plan first = desk.deploy(SHOP.statements("a", "b"), PROD, FIRST);
        assertThat(first.stages())
                .extracting(Stage::name)
                .containsExactly(
                        "before-all",
                        "push",
                        "create",
                        "backfill",
                        "point",
                        "unpause",
                        "views",
                        "finalise",
                        "after-all");
        assertThat(unpaused(first)).containsExactly("raw", "orders", "days", "top");
    }

    @Test
    void dev_runs_nothing_by_cron() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_DAYS), DEV, FIRST);
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("push", "create", "backfill", "point", "views", "finalise");
    }

    @Test
    void only_what_prod_does_not_run_yet_is_unpaused_and_created() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_DAYS), PROD, FIRST);
        assertThat(unpaused(plan)).containsExactly("days", "top");
        assertThat(created(plan)).containsExactly("days", "top");
    }

    @Test
    void what_comes_back_is_unpaused_again() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.without("db.top"), PROD, FIRST);
        assertThat(unpaused(desk.plan(SHOP, PROD, FIRST))).containsExactly("top");
    }

    @Test
    void changed_audits_look_at_the_data_that_is_there() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject audited =
                SHOP.with(model("db.days", "select ds from db.orders").audit("not_null"));
        Plan plan = desk.plan(audited, PROD, FIRST);
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("push", "audit", "point", "unpause", "views", "finalise");
    }

    @Test
    void what_a_kept_table_reads_is_made_before_that_changes_its_shape() {
        GivenProject shop =
                SHOP.with(forwardOnly("ds"), model("db.wide", "select ds from db.days"));
        desk.deploy(shop, PROD, FIRST);
        GivenModel more = model("db.days", "select ds, 1 as one from db.orders");
        Plan plan = desk.plan(shop.with(forwardOnly("ds + 1 as ds"), more), PROD, LATER);
        assertThat(Desk.changes(plan))
                .containsEntry("wide", Category.INDIRECT_NON_BREAKING)
                .containsEntry("days", Category.NON_BREAKING);
        assertThat(migrated(plan)).containsExactly("orders", "days", "top", "wide");
    }

    @Test
    void a_kept_table_is_described_anew_and_no_other_metadata_touches_it() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenModel days = model("db.days", "select ds from db.orders");
        Plan owned = desk.plan(SHOP.with(days.owner("ann")), PROD, FIRST);
        assertThat(Desk.changes(owned)).containsEntry("days", Category.METADATA);
        assertThat(migrated(owned)).isEmpty();
        Plan described = desk.plan(SHOP.with(days.description("Days with sales")), PROD, FIRST);
        assertThat(Desk.changes(described)).containsEntry("days", Category.METADATA);
        assertThat(migrated(described)).containsExactly("days");
    }

    @Test
    void a_kept_table_changes_its_shape_with_whatever_is_said_of_it_later() {
        desk.deploy(SHOP.with(forwardOnly("ds")), PROD, FIRST);
        desk.deploy(SHOP.with(forwardOnly("ds, 1 as one")), DEV, FIRST);
        GivenProject owned = SHOP.with(forwardOnly("ds, 1 as one").owner("ann"));
        desk.deploy(owned, DEV, FIRST);
        assertThat(migrated(desk.plan(owned, PROD, FIRST))).contains("orders");
    }

    private static GivenModel forwardOnly(String query) {
        return model("db.orders", "select " + query + " from db.raw").kind(GivenModel.byTime(true));
    }

    /// raw -> orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    external("db.raw", new Column("ds", "DATE")),
                    incremental("db.orders", "select ds from db.raw"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private static List<String> unpaused(Plan plan) {
        return plan.stages().stream()
                .filter(stage -> stage instanceof Stage.Unpause)
                .flatMap(stage -> Desk.names(((Stage.Unpause) stage).snapshots()).stream())
                .toList();
    }

    private static List<String> migrated(Plan plan) {
        return plan.stages().stream()
                .filter(stage -> stage instanceof Stage.MigrateTables)
                .flatMap(stage -> Desk.names(((Stage.MigrateTables) stage).snapshots()).stream())
                .toList();
    }

    private static List<String> created(Plan plan) {
        return plan.stages().stream()
                .filter(stage -> stage instanceof Stage.CreateTables)
                .flatMap(stage -> Desk.names(((Stage.CreateTables) stage).snapshots()).stream())
                .toList();
    }
}
