package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.snapshot;
import static dev.waymark.planning.given.GivenAudit.audit;
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
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenAudit;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import dev.waymark.project.ProjectConfig.Categorisation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changes of anything that is no query: seeds, externals, standalone audits, kinds (semantics 2.6,
/// 3.6).
class SourceTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    private final Desk desk = new Desk();

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
    void a_kind_without_lookback_may_follow_one_that_looks_nowhere_back() {
        GivenProject before = project(incremental("db.a", "select 1 as id").kind(byKey(false)));
        Kind unmanaged =
                new Kind.IncrementalUnmanaged(
                        false,
                        new Kind.Evolution(
                                true, true, Kind.OnChange.ERROR, Kind.OnChange.ALLOW, null, null));
        Plan plan = change(before, project(incremental("db.a", "select 1 as id").kind(unmanaged)));
        assertThat(changes(plan)).isEqualTo(Map.of("a", Category.NON_BREAKING));
        assertThat(snapshot(plan, "a").forwardOnly()).isTrue();
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
    void a_standalone_audit_is_a_node_without_table_or_view() {
        GivenProject audited = SHOP.with(NO_DAYS);
        Plan first = desk.deploy(audited, PROD, FIRST);
        assertThat(changes(first)).containsEntry("no_days", "added");
        assertThat(Desk.work(first)).containsEntry("no_days", "2024-01-01..2024-01-05");
        assertThat(snapshot(first, "no_days").parents()).hasSize(1);
        Plan edited =
                desk.plan(SHOP.with(audit("no_days", "select 2 as x from db.days")), PROD, LATER);
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
    void what_is_said_about_a_standalone_audit_is_part_of_it_and_skipping_it_is_not() {
        desk.deploy(SHOP.with(NO_DAYS), PROD, FIRST);
        for (GivenAudit other : List.of(NO_DAYS.owner("jen"), NO_DAYS.cron("@weekly"))) {
            assertThat(changes(desk.plan(SHOP.with(other), PROD, LATER)))
                    .isEqualTo(Map.of("no_days", Category.METADATA));
        }
        assertThat(changes(desk.plan(SHOP.with(NO_DAYS.skipped()), PROD, LATER))).isEmpty();
    }

    private static final GivenAudit NO_DAYS = audit("no_days", "select 1 as x from db.days");

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
}
