package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.snapshot;
import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import org.junit.jupiter.api.Test;

/// Changes that keep their tables by the plan or by the model (semantics 3.4, 3.5).
class ForwardOnlyTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    private final Desk desk = new Desk();

    @Test
    void a_forward_only_plan_keeps_every_table() {
        Plan plan =
                change(
                        SHOP,
                        SHOP.with(
                                incremental("db.orders", "select id, ds from raw.orders where b")),
                        options().forwardOnly());
        assertThat(plan.newSnapshots())
                .allSatisfy(snapshot -> assertThat(snapshot.forwardOnly()).isTrue());
        assertThat(snapshot(plan, "orders").version())
                .isEqualTo(desk.entry(PROD, "orders").version());
    }

    @Test
    void seeds_and_other_kinds_are_never_forward_only_but_their_readers_are() {
        GivenProject before =
                project(
                        seed("db.s", "id", "1"),
                        model("db.a", "select id from db.s"),
                        model("db.k", "select 1 as x"));
        Plan plan =
                change(
                        before,
                        before.with(seed("db.s", "id", "2"), view("db.k", "select 1 as x")),
                        options().forwardOnly());
        assertThat(snapshot(plan, "s").forwardOnly()).isFalse();
        assertThat(snapshot(plan, "k").forwardOnly()).isFalse();
        assertThat(snapshot(plan, "a").forwardOnly()).isTrue();
        assertThat(snapshot(plan, "a").category()).isEqualTo(Category.INDIRECT_BREAKING);
    }

    @Test
    void a_forward_only_model_keeps_its_table_from_its_second_form_on() {
        GivenProject before = project(incremental("db.a", "select 1 as ds").kind(byTime(true)));
        Plan first = desk.deploy(before, PROD, FIRST);
        assertThat(snapshot(first, "a").forwardOnly()).isFalse();
        Plan second =
                desk.plan(
                        project(incremental("db.a", "select 2 as ds").kind(byTime(true))),
                        PROD,
                        LATER);
        assertThat(snapshot(second, "a").forwardOnly()).isTrue();
        assertThat(snapshot(second, "a").version()).isEqualTo(snapshot(first, "a").version());
        Plan said =
                desk.plan(
                        project(
                                incremental("db.a", "select 1 as ds")
                                        .kind(byTime(true))
                                        .owner("ann")),
                        PROD,
                        LATER);
        assertThat(snapshot(said, "a").forwardOnly()).isFalse();
        assertThat(snapshot(said, "a").category()).isEqualTo(Category.METADATA);
    }

    @Test
    void readers_of_only_forward_only_changes_are_forward_only() {
        GivenProject before =
                project(
                        incremental("db.a", "select 1 as ds").kind(byTime(true)),
                        model("db.b", "select ds from db.a"));
        Plan plan =
                change(
                        before,
                        before.with(incremental("db.a", "select 2 as ds").kind(byTime(true))));
        assertThat(snapshot(plan, "b").forwardOnly()).isTrue();
        assertThat(snapshot(plan, "b").category()).isEqualTo(Category.INDIRECT_BREAKING);
    }

    /// orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    incremental("db.orders", "select id, ds from raw.orders where a"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private Plan change(GivenProject before, GivenProject after) {
        return change(before, after, options());
    }

    private Plan change(GivenProject before, GivenProject after, Options options) {
        desk.deploy(before, PROD, FIRST);
        return desk.plan(after, PROD, options, LATER);
    }
}
