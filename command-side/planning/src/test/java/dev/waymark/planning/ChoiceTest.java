package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.refused;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.project.ProjectConfig.Categorisation;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What people decide about changes, and what waits for them (semantics 3.8).
class ChoiceTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-05T07:00:00Z";

    private final Desk desk = new Desk();

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
    void of_an_undecided_change_everything_is_missing() {
        desk.deploy(SHOP, PROD, FIRST);
        GivenModel other = incremental("db.orders", "select id, ds from raw.orders where b");
        Plan plan = desk.plan(SHOP.with(other), DEV, options().nothingAutomatic(), LATER);
        assertThat(plan.requiresBackfill()).isTrue();
        assertThat(plan.start()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(plan.missingIntervals()).containsKey(GivenModel.name("db.orders"));
        assertThat(plan.work()).isEmpty();
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

    @Test
    void a_known_version_keeps_its_category() {
        GivenProject after = SHOP.with(model("db.days", "select ds + 1 as ds from db.orders"));
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(after, DEV, options().choose("db.days", Category.NON_BREAKING), LATER);
        Plan plan = desk.plan(after, PROD, LATER);
        assertThat(changes(plan)).containsEntry("days", Category.NON_BREAKING);
        assertThat(plan.newSnapshots()).isEmpty();
    }

    /// orders -> days -> top
    private static final GivenProject SHOP =
            project(
                    incremental("db.orders", "select id, ds from raw.orders where a"),
                    model("db.days", "select ds from db.orders"),
                    view("db.top", "select ds from db.days"));

    private void assertRefusedChoice(GivenProject project, String model, Category category) {
        Planning planning = desk.planning(project, PROD, options().choose(model, category), LATER);
        assertThat(refused(planning).problem()).isEqualTo("choice_refused");
    }
}
