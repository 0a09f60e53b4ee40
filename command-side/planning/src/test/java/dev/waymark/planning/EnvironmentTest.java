package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.name;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Plan.Demotion;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Where environments point and what they show (semantics 4.1, 4.8).
class EnvironmentTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String LATER = "2024-01-06T07:00:00Z";
    private static final GivenModel OTHER_DAYS =
            model("db.days", "select ds + 1 as ds from db.orders");

    private final Desk desk = new Desk();

    @Test
    void prod_shows_every_model_that_has_something_to_show() {
        desk.deploy(SHOP, PROD, FIRST);
        assertThat(shown(PROD)).containsExactly("wh.db.days", "wh.db.orders", "wh.db.top");
        assertThat(desk.entry(PROD, "raw").hasView()).isFalse();
    }

    @Test
    void dev_holds_every_model_and_shows_only_what_changed() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        assertThat(shown(DEV)).containsExactly("wh.db__dev.days", "wh.db__dev.top");
        assertThat(desk.entry(DEV, "orders").snapshot()).isEqualTo(desk.deployed(PROD, "orders"));
        assertThat(plan.newEnvironment()).isTrue();
        assertThat(plan.createFrom()).isEqualTo(PROD);
        assertThat(plan.basis().generation()).isZero();
    }

    @Test
    void unmodified_models_are_shown_when_asked_for() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP, DEV, options().includeUnmodified(), FIRST);
        assertThat(shown(DEV)).hasSize(3);
    }

    @Test
    void views_are_added_to_an_unchanged_environment_when_asked_for() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_DAYS), DEV, options().includeUnmodified(), FIRST);
        assertThat(plan.hasChanges()).isFalse();
        assertThat(plan.pointer().set()).filteredOn(Entry::hasView).hasSize(1);
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void what_dev_once_showed_it_goes_on_showing() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        desk.deploy(SHOP, DEV, FIRST);
        assertThat(shown(DEV)).containsExactly("wh.db__dev.days", "wh.db__dev.top");
    }

    @Test
    void a_removed_model_loses_its_view() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.plan(SHOP.without("db.top"), PROD, FIRST);
        assertThat(plan.pointer().removed()).containsExactly(name("db.top"));
        assertThat(plan.demoted())
                .extracting(d -> d.view().toString())
                .containsExactly("wh.db.top");
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("point", "views", "finalise");
    }

    @Test
    void another_naming_drops_the_old_views_with_the_next_change() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        GivenProject renamed = SHOP.with(OTHER_DAYS).suffix(SuffixTarget.TABLE);
        assertThat(desk.plan(renamed, DEV, FIRST).isEmpty()).isTrue();
        Plan plan =
                desk.deploy(
                        renamed.with(view("db.top", "select ds from db.days where 1")), DEV, FIRST);
        assertThat(plan.demoted())
                .extracting(Demotion::view)
                .extracting(Object::toString)
                .containsExactly("wh.db__dev.days", "wh.db__dev.top");
        assertThat(shown(DEV)).containsExactly("wh.db.days__dev", "wh.db.top__dev");
    }

    @Test
    void dev_expires_and_every_plan_puts_that_off() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan plan = desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        assertThat(plan.expiresAt()).isEqualTo(Instant.parse("2024-01-12T00:00:00Z"));
        assertThat(desk.plan(SHOP, DEV, LATER).expiresAt())
                .isEqualTo(Instant.parse("2024-01-13T00:00:00Z"));
        assertThat(desk.plan(SHOP.with(OTHER_DAYS), PROD, LATER).expiresAt()).isNull();
        assertThat(desk.plan(SHOP.pinned("dev"), DEV, LATER).expiresAt()).isNull();
        assertThat(desk.plan(SHOP.environmentTimeToLive(null), DEV, LATER).expiresAt()).isNull();
    }

    @Test
    void an_expired_environment_starts_from_prod_again() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        GivenProject other = SHOP.with(view("db.top", "select ds from db.days where 1"));
        Plan plan = desk.plan(other, DEV, "2024-02-05T06:00:00Z");
        assertThat(plan.newEnvironment()).isTrue();
        assertThat(plan.basis().generation()).isOne();
        assertThat(changes(plan)).containsOnlyKeys("top");
        assertThat(plan.pointer().set()).hasSize(4);
        assertThat(plan.demoted())
                .extracting(d -> d.view().toString())
                .containsExactly("wh.db__dev.days");
    }

    @Test
    void a_recreated_environment_starts_from_prod_again() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        Plan plan = desk.plan(SHOP.with(OTHER_DAYS).recreating(), DEV, FIRST);
        assertThat(plan.newEnvironment()).isTrue();
        assertThat(plan.basis().generation()).isEqualTo(1);
        assertThat(changes(plan)).containsOnlyKeys("days", "top");
    }

    @Test
    void another_environment_can_be_the_start() {
        desk.deploy(SHOP, PROD, FIRST);
        desk.deploy(SHOP.with(OTHER_DAYS), DEV, FIRST);
        EnvironmentName bob = new EnvironmentName("bob");
        GivenProject more = SHOP.with(OTHER_DAYS, view("db.top", "select ds from db.days where 1"));
        Plan plan = desk.plan(more, bob, options().createFrom("dev"), FIRST);
        assertThat(changes(plan)).isEqualTo(Map.of("top", Category.BREAKING));
        Plan unknown = desk.plan(more, bob, options().createFrom("nowhere"), FIRST);
        assertThat(unknown.warnings())
                .extracting(w -> w.code())
                .containsExactly("unknown-environment");
        assertThat(changes(unknown)).hasSize(4);
    }

    @Test
    void going_back_is_promised_with_its_term_and_refused_where_tables_change() {
        assertThat(desk.plan(SHOP, PROD, FIRST).rollback().possible()).isFalse();
        desk.deploy(SHOP, PROD, FIRST);
        var fine = desk.plan(SHOP.with(OTHER_DAYS), PROD, FIRST).rollback();
        assertThat(fine.possible()).isTrue();
        assertThat(fine.toGeneration()).isEqualTo(1);
        assertThat(fine.explanation()).contains("1 week");
        var lost =
                desk.plan(SHOP.with(OTHER_DAYS), PROD, options().forwardOnly(), FIRST).rollback();
        assertThat(lost.possible()).isFalse();
        assertThat(lost.explanation()).contains("wh.db.days");
    }

    @Test
    void other_statements_around_it_are_a_change_of_the_environment() {
        desk.deploy(SHOP.statements("a", "b"), PROD, FIRST);
        Plan plan = desk.deploy(SHOP.statements("a", "c"), PROD, FIRST);
        assertThat(plan.hasChanges()).isTrue();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.stages())
                .extracting(stage -> stage.name())
                .containsExactly("before-all", "point", "views", "finalise", "after-all");
        assertThat(desk.plan(SHOP.statements("a", "c"), PROD, FIRST).isEmpty()).isTrue();
        assertThat(desk.plan(SHOP.statements("b", "c"), DEV, FIRST).hasChanges()).isTrue();
    }

    @Test
    void a_restatement_runs_the_statements_that_the_environment_has() {
        desk.deploy(SHOP.statements("a", "b"), PROD, FIRST);
        Plan plan =
                desk.plan(SHOP.statements("a", "c"), PROD, options().restate("db.orders"), FIRST);
        assertThat(plan.hasChanges()).isFalse();
        assertThat(plan.statements().afterAll()).containsExactly("b");
    }

    @Test
    void approval_rules_come_from_the_project() {
        desk.deploy(SHOP, PROD, FIRST);
        Plan guarded = desk.plan(SHOP.with(OTHER_DAYS), new EnvironmentName("guarded"), FIRST);
        assertThat(guarded.approval().required()).isEqualTo(2);
        assertThat(desk.plan(SHOP.with(OTHER_DAYS), DEV, FIRST).approval().required()).isZero();
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
                .filter(Entry::hasView)
                .map(entry -> String.valueOf(entry.view()))
                .toList();
    }
}
