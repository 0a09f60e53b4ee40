package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.snapshot;
import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import dev.waymark.project.ProjectConfig.Categorisation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What changes of queries are called (semantics 3.4 to 3.7).
class CategoryTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    private final Desk desk = new Desk();

    @Test
    void an_unchanged_project_has_no_changes_and_compares_nothing() {
        Plan plan = change(SHOP, SHOP);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.stages()).isEmpty();
        assertThat(desk.sql().comparisons()).isZero();
    }

    @Test
    void another_meaning_is_breaking_and_breaks_what_reads_it() {
        Plan plan =
                change(
                        SHOP,
                        SHOP.with(
                                incremental("db.orders", "select id, ds from raw.orders where b")));
        assertThat(changes(plan))
                .isEqualTo(
                        Map.of(
                                "orders", Category.BREAKING,
                                "days", Category.INDIRECT_BREAKING,
                                "top", Category.INDIRECT_BREAKING));
        assertThat(because(plan, "top")).isEqualTo("days");
        assertThat(why(plan, "orders")).contains("WHERE");
    }

    @Test
    void only_what_changed_itself_is_compared() {
        change(SHOP, SHOP.with(model("db.days", "select ds + 1 as ds from db.orders")));
        assertThat(desk.sql().comparisons()).isEqualTo(1);
    }

    @Test
    void an_added_column_is_non_breaking_and_leaves_readers_their_tables() {
        Plan plan =
                change(
                        SHOP,
                        SHOP.with(
                                incremental(
                                        "db.orders",
                                        "select id, note, ds from raw.orders where a")));
        assertThat(changes(plan))
                .isEqualTo(
                        Map.of(
                                "orders", Category.NON_BREAKING,
                                "days", Category.INDIRECT_NON_BREAKING,
                                "top", Category.INDIRECT_NON_BREAKING));
        assertThat(why(plan, "orders")).contains("note");
        assertThat(snapshot(plan, "days").table())
                .isEqualTo(
                        desk.world()
                                .prior(PROD, PROD)
                                .snapshots()
                                .get(desk.deployed(PROD, "days"))
                                .snapshot()
                                .table());
    }

    @Test
    void layout_and_comments_are_metadata_all_the_way_down() {
        Plan plan =
                change(
                        SHOP,
                        SHOP.with(
                                incremental(
                                        "db.orders",
                                        "select id,\n  ds /* day */ from raw.orders where a")));
        assertThat(changes(plan))
                .isEqualTo(
                        Map.of(
                                "orders", Category.METADATA,
                                "days", Category.METADATA,
                                "top", Category.METADATA));
        assertThat(plan.backfills()).isEmpty();
    }

    @Test
    void a_property_beside_the_query_is_non_breaking() {
        Plan plan =
                change(
                        project(model("db.a", "select 1 as x")),
                        project(model("db.a", "select 1 as x").partitionedBy("x")));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.NON_BREAKING));
        assertThat(why(plan, "a")).contains("partitioned_by");
    }

    @Test
    void statements_count_without_their_layout() {
        GivenProject before = project(model("db.a", "select 1 as x").statements("SET a  = 1", "x"));
        Plan same =
                change(
                        before,
                        project(model("db.a", "select 1 as x").statements("set a = 1", "x")));
        assertThat(changes(same)).isEqualTo(Map.of("a", Category.METADATA));
        Plan other =
                desk.plan(
                        project(model("db.a", "select 1 as x").statements("set a = 2", "x")),
                        PROD,
                        LATER);
        assertThat(changes(other)).isEqualTo(Map.of("a", Category.NON_BREAKING));
    }

    @Test
    void lookback_is_never_proven_safe() {
        Plan plan =
                change(
                        project(incremental("db.a", "select 1 as ds")),
                        project(
                                incremental("db.a", "select 1 as ds")
                                        .kind(byTime(false, OnChange.ERROR, OnChange.ALLOW, 3))));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.BREAKING));
    }

    @Test
    void a_star_changes_directly_when_columns_come() {
        GivenProject before =
                project(model("db.a", "select 1 as x"), model("db.b", "select * from db.a"));
        Plan plan = change(before, before.with(model("db.a", "select 1 as x, 2 as y")));
        assertThat(changes(plan))
                .isEqualTo(Map.of("a", Category.NON_BREAKING, "b", Category.NON_BREAKING));
        assertThat(plan.changes().getLast()).isInstanceOf(Change.DirectlyModified.class);
    }

    @Test
    void a_star_does_not_notice_another_order_of_columns() {
        GivenProject before =
                project(
                        model("db.a", "select 1 as x, 2 as y"),
                        model("db.b", "select * from db.a"));
        Plan plan = change(before, before.with(model("db.a", "select 2 as y, 1 as x")));
        assertThat(changes(plan))
                .isEqualTo(Map.of("a", Category.BREAKING, "b", Category.INDIRECT_BREAKING));
    }

    @Test
    void a_star_over_an_unknown_table_stays_a_star() {
        GivenProject before =
                project(model("db.a", "select 1 as x"), model("db.b", "select * from raw.t, db.a"));
        Plan plan = change(before, before.with(model("db.a", "select 1 as x, 2 as y")));
        assertThat(changes(plan)).containsEntry("b", Category.INDIRECT_BREAKING);
    }

    @Test
    void unknown_columns_prove_nothing_safe() {
        GivenProject before =
                project(
                        model("db.a", "select 1 as x, 2 as y"),
                        model("db.b", "select * from raw.t, db.a"));
        GivenModel richer = model("db.a", "select 1 as x, 2 as y, 3 as z");
        Plan full = change(before, before.with(richer));
        assertThat(changes(full))
                .isEqualTo(Map.of("a", Category.BREAKING, "b", Category.INDIRECT_BREAKING));
        assertThat(why(full, "a")).contains("wh.db.b");
        Plan semi = desk.plan(before.with(richer).mode(Categorisation.SEMI), PROD, LATER);
        assertThat(semi.uncategorised()).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_breaking_and_says_so() {
        Plan plan =
                change(
                        project(model("db.a", "select 1 as x").columns(new Column("x", "INT"))),
                        project(model("db.a", "select 1 ??? x").columns(new Column("x", "INT"))));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.BREAKING));
        assertThat(why(plan, "a")).contains("could not be compared");
    }

    @Test
    void a_materialised_view_below_a_change_is_always_made_again() {
        GivenProject before =
                project(
                        model("db.a", "select 1 as x"),
                        view("db.b", "select x from db.a").kind(new Kind.View(true)));
        Plan plan = change(before, before.with(model("db.a", "select 1 as x, 2 as y")));
        assertThat(changes(plan)).containsEntry("b", Category.INDIRECT_BREAKING);
    }

    @Test
    void changes_that_meet_from_two_environments_are_judged_by_their_history() {
        GivenModel b = model("db.b", "select x from db.a where 1");
        GivenModel c = model("db.c", "select x, 1 as y from db.a");
        GivenProject before =
                project(
                        model("db.a", "select 1 as x"),
                        model("db.b", "select x from db.a"),
                        model("db.c", "select x from db.a"),
                        model("db.d", "select x from db.b, db.c"));
        desk.deploy(before, PROD, FIRST);
        desk.deploy(before.with(b), DEV, LATER);
        desk.deploy(
                before.with(c), new dev.waymark.kernel.environment.EnvironmentName("bob"), LATER);
        Plan both = desk.plan(before.with(b, c), PROD, LATER);
        assertThat(changes(both)).containsEntry("d", Category.INDIRECT_BREAKING);
        assertThat(both.newSnapshots()).hasSize(1);
        assertThat(changes(desk.plan(before.with(c), PROD, LATER)))
                .containsEntry("d", Category.INDIRECT_NON_BREAKING);
    }

    @Test
    void a_new_parent_in_depends_on_breaks_indirectly() {
        GivenProject before =
                project(model("db.a", "select 1 as x"), model("db.b", "select 1 as y"));
        Plan plan = change(before, before.with(model("db.b", "select 1 as y").alsoReads("db.a")));
        assertThat(changes(plan)).isEqualTo(Map.of("b", Category.INDIRECT_BREAKING));
    }

    @Test
    void added_and_removed_models_are_told() {
        Plan plan = change(SHOP, SHOP.without("db.top").with(model("db.new", "select 1 as x")));
        assertThat(changes(plan)).isEqualTo(Map.of("new", "added", "top", "removed"));
    }

    @Test
    void a_diff_shows_what_people_changed() {
        Plan plan = change(SHOP, SHOP.with(model("db.days", "select ds + 1 as ds from db.orders")));
        assertThat(direct(plan, "days").diff())
                .contains("-select ds from db.orders", "+select ds + 1 as ds from db.orders");
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

    private static Change.DirectlyModified direct(Plan plan, String model) {
        return plan.changes().stream()
                .filter(change -> Desk.brief(change.model()).equals(model))
                .map(Change.DirectlyModified.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String why(Plan plan, String model) {
        return String.join(" ", direct(plan, model).why());
    }

    private static String because(Plan plan, String model) {
        return plan.changes().stream()
                .filter(change -> Desk.brief(change.model()).equals(model))
                .map(Change.IndirectlyModified.class::cast)
                .map(change -> Desk.brief(change.because().getFirst()))
                .findFirst()
                .orElseThrow();
    }
}
