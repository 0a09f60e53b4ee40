package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.days;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.byKey;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.name;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
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

/// What is computed again (semantics 4.6).
class RestatementTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-08T07:00:00Z";
    private static final GivenModel ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where a");
    private static final GivenModel OTHER_ORDERS =
            incremental("db.orders", "select id, ds from raw.orders where b");

    private final Desk desk = new Desk();

    @Test
    void an_expired_environment_can_be_restated_while_it_is_there() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenModel other = model("db.days", "select ds + 1 as ds from db.orders");
        desk.deploy(SHOP.with(other), DEV, FIRST);
        Plan plan = desk.plan(SHOP, DEV, options().restate("db.days"), "2024-02-05T06:00:00Z");
        assertThat(plan.newEnvironment()).isFalse();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.restatements()).containsKey(name("db.days"));
    }

    @Test
    void a_range_of_prod_that_is_computed_twice_is_told() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan =
                desk.plan(
                        SHOP,
                        PROD,
                        options().restate("db.orders").start("2024-01-02").end("2024-01-03"),
                        FIRST);
        assertThat(days(backfill(plan, "orders").recomputed())).isEqualTo("2024-01-02..2024-01-04");
        assertThat(backfill(desk.plan(SHOP, PROD, options().run(), LATER), "orders").recomputed())
                .isEqualTo(Intervals.none());
    }

    @Test
    void restating_widens_what_can_only_be_rebuilt_whole() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan =
                desk.plan(
                        SHOP,
                        PROD,
                        options().restate("db.orders").start("2024-01-02").end("2024-01-03"),
                        FIRST);
        assertThat(work(plan))
                .isEqualTo(
                        Map.of(
                                "orders", "2024-01-02..2024-01-04",
                                "days", "2024-01-01..2024-01-05",
                                "top", "2024-01-01..2024-01-05"));
        assertThat(plan.restatements().get(name("db.days")))
                .isEqualTo(interval("2024-01-01", "2024-01-06"));
        assertThat(plan.hasChanges()).isFalse();
    }

    @Test
    void restating_prod_reopens_other_versions_and_never_its_own() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_ORDERS), DEV, FIRST);
        Plan plan =
                desk.deploy(
                        SHOP,
                        PROD,
                        options().restate("db.orders").start("2024-01-02").end("2024-01-03"),
                        FIRST);
        assertThat(plan.stages())
                .contains(
                        new Stage.ClearRestated(
                                List.of(
                                        desk.deployed(DEV, "days"),
                                        desk.deployed(DEV, "orders"),
                                        desk.deployed(DEV, "top")),
                                null));
        assertThat(work(desk.plan(SHOP.with(OTHER_ORDERS), DEV, FIRST)))
                .containsEntry("orders", "2024-01-02..2024-01-04");
        assertThat(desk.plan(SHOP, PROD, FIRST).isEmpty()).isTrue();
    }

    @Test
    void restating_prod_reopens_what_only_dev_has_below() {
        GivenProject more = SHOP.with(incremental("db.later", "select ds from db.orders"));
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(more, DEV, FIRST);
        desk.deploy(
                SHOP,
                PROD,
                options().restate("db.orders").start("2024-01-02").end("2024-01-03"),
                FIRST);
        assertThat(work(desk.plan(more, DEV, FIRST)))
                .containsExactly(Map.entry("later", "2024-01-02..2024-01-04"));
    }

    @Test
    void restating_works_on_what_is_deployed() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_ORDERS), PROD, options().restate("db.orders"), FIRST);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.backfills().getFirst().snapshot()).isEqualTo(desk.deployed(PROD, "orders"));
    }

    @Test
    void seeds_and_what_must_not_be_restated_stop_a_restatement() {
        GivenProject shop =
                SHOP.with(
                        model("db.key", "select id from db.items").kind(byKey(false)),
                        incremental("db.log", "select id from db.orders").kind(unmanaged()));
        desk.deploy(shop, PROD, FIRST);
        assertThat(desk.plan(shop, PROD, options().restate("db.items"), FIRST).isEmpty()).isTrue();
        Plan plan = desk.plan(shop, PROD, options().restate("db.orders"), FIRST);
        assertThat(work(plan)).containsOnlyKeys("orders", "days", "top");
        assertThat(plan.warnings())
                .extracting(w -> w.code())
                .containsExactly("restatement-left-out");
    }

    @Test
    void dev_restates_only_what_prod_does_not_use() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject changed =
                SHOP.with(model("db.days", "select ds + 1 as ds from db.orders, db.items"));
        desk.deploy(changed, DEV, FIRST);
        Plan used = desk.plan(changed, DEV, options().restate("db.orders"), FIRST);
        assertThat(used.isEmpty()).isTrue();
        assertThat(used.warnings()).hasSize(1);
        Plan own = desk.plan(changed, DEV, options().restate("db.days"), FIRST);
        assertThat(work(own)).containsOnlyKeys("days", "top");
    }

    @Test
    void an_external_table_can_be_restated_through_its_readers() {
        GivenProject before =
                project(
                        external("db.raw", new Column("ds", "DATE")),
                        incremental("db.a", "select ds from db.raw"));
        desk.deploy(before, PROD, FIRST);
        Plan plan = desk.plan(before, PROD, options().restate("db.raw").start("2024-01-04"), FIRST);
        assertThat(work(plan)).isEqualTo(Map.of("a", "2024-01-04..2024-01-05"));
    }

    /// items, orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    seed("db.items", "id", "1"),
                    ORDERS,
                    model("db.days", "select ds from db.orders, db.items"),
                    view("db.top", "select ds from db.days"));

    private static Kind unmanaged() {
        return new Kind.IncrementalUnmanaged(
                false,
                new Kind.Evolution(
                        true, true, Kind.OnChange.ERROR, Kind.OnChange.ALLOW, null, null));
    }

    private static Backfill backfill(Plan plan, String model) {
        return plan.backfills().stream()
                .filter(backfill -> Desk.brief(backfill.snapshot().name()).equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no work on " + model));
    }

    private static Interval interval(String start, String end) {
        return new Interval(Instant.parse(start + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z"));
    }
}
