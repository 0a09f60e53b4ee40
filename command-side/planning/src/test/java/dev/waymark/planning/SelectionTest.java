package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Plans about some of the models (semantics 4.5).
class SelectionTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-06T07:00:00Z";
    private static final GivenModel OTHER_DAYS =
            model("db.days", "select ds + 1 as ds from db.orders");

    private final Desk desk = new Desk();

    @Test
    void a_selection_leaves_other_local_changes_invisible() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject two =
                SHOP.with(OTHER_DAYS, incremental("db.orders", "select ds from db.raw where 1"));
        Plan plan = desk.deploy(two, DEV, options().select("db.days"), FIRST);
        assertThat(changes(plan)).containsOnlyKeys("days", "top");
        assertThat(work(plan)).containsOnlyKeys("days");
        assertThat(shown(DEV)).containsExactly("wh.db__dev.days");
        assertThat(changes(desk.plan(two, DEV, FIRST))).containsOnlyKeys("orders", "days", "top");
    }

    @Test
    void a_view_whose_model_becomes_another_without_being_selected_goes() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject two =
                SHOP.with(OTHER_DAYS, incremental("db.orders", "select ds from db.raw where 1"));
        desk.deploy(two, DEV, options().select("db.days"), FIRST);
        Plan plan = desk.deploy(two, DEV, options().select("db.orders"), FIRST);
        assertThat(changes(plan)).containsKeys("orders", "days");
        assertThat(shown(DEV)).containsExactly("wh.db__dev.orders");
        assertThat(plan.demoted())
                .extracting(d -> d.view().toString())
                .containsExactly("wh.db__dev.days");
    }

    @Test
    void a_selection_of_what_is_gone_removes_it() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan =
                desk.plan(
                        SHOP.without("db.top").with(OTHER_DAYS),
                        PROD,
                        options().select("db.top"),
                        FIRST);
        assertThat(changes(plan)).isEqualTo(Map.of("top", "removed"));
        assertThat(plan.backfills()).isEmpty();
    }

    @Test
    void readers_of_a_selected_change_are_read_with_its_columns() {
        GivenProject shop = SHOP.with(view("db.top", "select * from db.days"));
        desk.deploy(shop, PROD, FIRST);
        GivenProject more = shop.with(model("db.days", "select ds, 1 as n from db.orders"));
        Plan plan = desk.plan(more, DEV, options().select("db.days"), FIRST);
        assertThat(changes(plan))
                .isEqualTo(Map.of("days", Category.NON_BREAKING, "top", Category.NON_BREAKING));
    }

    @Test
    void the_snapshots_of_a_plan_are_known_before_it_is_made() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject two =
                SHOP.with(OTHER_DAYS, incremental("db.orders", "select ds from db.raw where 1"));
        var input = desk.input(two, DEV, options().select("db.days"), FIRST);
        Plan plan = Desk.made(desk.planner().plan(input));
        assertThat(desk.planner().snapshots(input))
                .containsAll(plan.newSnapshots().stream().map(s -> s.id()).toList())
                .contains(desk.deployed(PROD, "orders"));
    }

    /// raw -> orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    external("db.raw", new Column("ds", "DATE")),
                    incremental("db.orders", "select ds from db.raw"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private List<String> shown(EnvironmentName environment) {
        return Objects.requireNonNull(desk.world().current(environment)).entries().values().stream()
                .filter(Entry::isPromoted)
                .map(entry -> String.valueOf(entry.view()))
                .toList();
    }
}
