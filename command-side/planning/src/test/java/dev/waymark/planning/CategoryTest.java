package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.refused;
import static dev.waymark.planning.given.Desk.snapshot;
import static dev.waymark.planning.given.GivenModel.byKey;
import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.seed;
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

/// What changes are called (semantics 3.4 to 3.8).
class CategoryTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    /// orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    incremental("db.orders", "select id, ds from raw.orders where a"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private final Desk desk = new Desk();

    private Plan change(GivenProject before, GivenProject after) {
        return change(before, after, options());
    }

    private Plan change(GivenProject before, GivenProject after, Options options) {
        desk.deploy(before, PROD, FIRST);
        return desk.plan(after, PROD, options, LATER);
    }

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
    void another_kind_is_breaking_even_when_nothing_is_automatic_by_mode() {
        GivenProject before = project(model("db.a", "select 1 as x"));
        Plan plan = change(before, project(view("db.a", "select 1 as x")).mode(Categorisation.OFF));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.BREAKING));
        assertThat(why(plan, "a")).contains("FULL").contains("VIEW");
    }

    @Test
    void kinds_that_keep_rows_alike_may_follow_each_other() {
        GivenProject before = project(incremental("db.a", "select 1 as id").kind(byKey(false)));
        Plan plan =
                change(before, project(incremental("db.a", "select 1 as id").kind(byTime(false))));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.NON_BREAKING));
    }

    @Test
    void modes_leave_the_undecided_to_people() {
        GivenModel other = incremental("db.orders", "select id, ds from raw.orders where b");
        GivenModel more = incremental("db.orders", "select id, ds, 1 as n from raw.orders where a");
        desk.deploy(SHOP, PROD, FIRST);
        Plan semi = desk.plan(SHOP.with(other).mode(Categorisation.SEMI), PROD, LATER);
        Plan safe = desk.plan(SHOP.with(more).mode(Categorisation.SEMI), PROD, LATER);
        Plan off = desk.plan(SHOP.with(more).mode(Categorisation.OFF), PROD, LATER);
        Plan none = desk.plan(SHOP.with(more), PROD, options().nothingAutomatic(), LATER);
        assertThat(changes(semi)).containsEntry("orders", "undecided");
        assertThat(changes(safe)).containsEntry("orders", Category.NON_BREAKING);
        assertThat(changes(off)).containsEntry("orders", "undecided");
        assertThat(changes(none)).containsEntry("orders", "undecided");
    }

    @Test
    void below_the_undecided_stands_a_guess_and_nothing_of_it_is_done() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject after =
                SHOP.with(
                        incremental("db.orders", "select id, ds from raw.orders where b"),
                        model("db.extra", "select 1 as x"));
        Plan plan = desk.plan(after.mode(Categorisation.OFF), PROD, LATER);
        assertThat(changes(plan)).containsEntry("days", Category.INDIRECT_NON_BREAKING);
        assertThat(plan.uncategorised()).containsExactly(GivenModel.name("db.orders"));
        assertThat(plan.newSnapshots()).hasSize(1);
        assertThat(Desk.work(plan)).containsOnlyKeys("extra");
    }

    @Test
    void a_choice_decides() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject after =
                SHOP.with(incremental("db.orders", "select id, ds from raw.orders where b"));
        Plan plan =
                desk.plan(
                        after.mode(Categorisation.OFF),
                        PROD,
                        options().choose("db.orders", Category.NON_BREAKING),
                        LATER);
        assertThat(changes(plan))
                .isEqualTo(
                        Map.of(
                                "orders", Category.NON_BREAKING,
                                "days", Category.INDIRECT_NON_BREAKING,
                                "top", Category.INDIRECT_NON_BREAKING));
    }

    @Test
    void choices_about_anything_else_are_refused() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenProject after = SHOP.with(model("db.days", "select ds + 1 as ds from db.orders"));
        assertRefusedChoice(after, "db.top", Category.BREAKING);
        assertRefusedChoice(after, "db.orders", Category.BREAKING);
        assertRefusedChoice(after, "db.nobody", Category.BREAKING);
        assertRefusedChoice(after, "db.days", Category.METADATA);
        desk.deploy(after, DEV, LATER);
        assertRefusedChoice(after, "db.days", Category.NON_BREAKING);
    }

    private void assertRefusedChoice(GivenProject project, String model, Category category) {
        Planning planning = desk.planning(project, PROD, options().choose(model, category), LATER);
        assertThat(refused(planning).problem()).isEqualTo("choice_refused");
    }

    @Test
    void seeds_are_compared_by_column() {
        GivenProject before = project(seed("db.s", "id", "1,2", "name", "a,b"));
        Plan more = change(before, project(seed("db.s", "id", "1,2", "name", "a,b", "age", "7,8")));
        assertThat(changes(more)).isEqualTo(Map.of("s", Category.NON_BREAKING));
        Plan other = desk.plan(project(seed("db.s", "id", "1,2", "name", "a,c")), PROD, LATER);
        assertThat(changes(other)).isEqualTo(Map.of("s", Category.BREAKING));
        assertThat(why(other, "s")).contains("name").doesNotContain("id,");
    }

    @Test
    void externals_are_compared_by_declared_column() {
        GivenProject before = project(external("db.raw", new Column("id", "INT")));
        Plan more =
                change(
                        before,
                        project(
                                external(
                                        "db.raw",
                                        new Column("id", "INT"),
                                        new Column("n", "INT"))));
        assertThat(changes(more)).isEqualTo(Map.of("raw", Category.NON_BREAKING));
        Plan other = desk.plan(project(external("db.raw", new Column("id", "TEXT"))), PROD, LATER);
        assertThat(changes(other)).isEqualTo(Map.of("raw", Category.BREAKING));
    }

    @Test
    void another_kind_of_source_is_breaking() {
        Plan plan =
                change(project(seed("db.a", "x", "1")), project(model("db.a", "select 1 as x")));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.BREAKING));
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
    void a_known_version_keeps_its_category() {
        GivenProject after = SHOP.with(model("db.days", "select ds + 1 as ds from db.orders"));
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(after, DEV, options().choose("db.days", Category.NON_BREAKING), LATER);
        Plan plan = desk.plan(after, PROD, LATER);
        assertThat(changes(plan)).containsEntry("days", Category.NON_BREAKING);
        assertThat(plan.newSnapshots()).isEmpty();
    }

    @Test
    void a_standalone_audit_is_a_node_without_table_or_view() {
        GivenProject audited = SHOP.audit("no_days", "select 1 as x from db.days");
        Plan first = desk.deploy(audited, PROD, FIRST);
        assertThat(changes(first)).containsEntry("no_days", "added");
        assertThat(Desk.work(first)).containsEntry("no_days", "2024-01-01..2024-01-05");
        assertThat(snapshot(first, "no_days").parents()).hasSize(1);
        Plan edited = desk.plan(SHOP.audit("no_days", "select 2 as x from db.days"), PROD, LATER);
        assertThat(changes(edited)).isEqualTo(Map.of("no_days", Category.METADATA));
        assertThat(edited.backfills()).isEmpty();
        Plan below =
                desk.plan(
                        audited.with(model("db.days", "select ds, 1 as n from db.orders")),
                        PROD,
                        LATER);
        assertThat(changes(below))
                .containsEntry("days", Category.NON_BREAKING)
                .containsEntry("no_days", Category.INDIRECT_NON_BREAKING);
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
