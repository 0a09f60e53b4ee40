package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.changes;
import static dev.waymark.planning.given.Desk.made;
import static dev.waymark.planning.given.Desk.refused;
import static dev.waymark.planning.given.Desk.work;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.name;
import static dev.waymark.planning.given.GivenModel.seed;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenProject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Pointing an environment at what it held before.
class RollbackTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";
    private static final String SECOND = "2024-01-05T07:00:00Z";
    private static final String LATER = "2024-01-08T06:00:00Z";

    private static final GivenProject OLD =
            project(
                    seed("db.items", "id", "1"),
                    incremental("db.orders", "select ds from raw.orders where a"),
                    view("db.top", "select ds from db.orders"));
    private static final GivenProject NEW =
            OLD.with(
                    incremental("db.orders", "select ds from raw.orders where b"),
                    model("db.extra", "select ds from db.orders"));

    private final Desk desk = new Desk();

    private void givenTwoGenerations() {
        desk.deploy(OLD, PROD, FIRST);
        desk.deploy(NEW, PROD, SECOND);
    }

    @Test
    void the_entries_of_then_come_back() {
        givenTwoGenerations();
        Pointer then = desk.world().generation(PROD, 1);
        Plan plan = made(desk.rollback(PROD, 1, false, SECOND));
        desk.world().apply(plan, Instant.parse(SECOND));
        Pointer now = Objects.requireNonNull(desk.world().current(PROD));
        assertThat(now.entries()).isEqualTo(then.entries());
        assertThat(now.generation()).isEqualTo(3);
        assertThat(plan.cause()).isEqualTo(new Cause.Rollback(1));
        assertThat(plan.basis().generation()).isEqualTo(2);
    }

    @Test
    void it_tells_what_differs_and_which_views_go() {
        givenTwoGenerations();
        Plan plan = made(desk.rollback(PROD, 1, false, SECOND));
        assertThat(changes(plan)).containsOnlyKeys("orders", "top", "extra");
        assertThat(changes(plan)).containsEntry("extra", "removed");
        assertThat(plan.demoted())
                .extracting(d -> d.view().toString())
                .containsExactly("wh.db.extra");
    }

    @Test
    void views_of_generations_in_between_go_too() {
        givenTwoGenerations();
        desk.deploy(NEW.without("db.extra"), PROD, SECOND);
        Plan plan = made(desk.rollback(PROD, 1, false, SECOND));
        assertThat(plan.demoted())
                .extracting(d -> d.view().toString())
                .containsExactly("wh.db.extra");
    }

    @Test
    void people_see_it_before_anything_is_computed() {
        givenTwoGenerations();
        assertThat(made(desk.rollback(PROD, 1, false, SECOND)).stages())
                .extracting(Stage::name)
                .containsExactly("point", "unpause", "views", "finalise");
    }

    @Test
    void a_view_that_a_later_change_made_again_is_made_over_the_old_tables() {
        desk.deploy(OLD, PROD, FIRST);
        desk.deploy(
                OLD.with(incremental("db.orders", "select ds, 1 as n from raw.orders where a")),
                PROD,
                SECOND);
        Plan plan = made(desk.rollback(PROD, 1, false, SECOND));
        assertThat(plan.stages())
                .contains(
                        new Stage.MigrateTables(
                                List.of(
                                        desk.world()
                                                .generation(PROD, 1)
                                                .entries()
                                                .get(name("db.top"))
                                                .snapshot())));
    }

    @Test
    void what_lags_is_told_and_computed_only_when_asked_for() {
        givenTwoGenerations();
        desk.deploy(NEW, PROD, options().run(), LATER);
        Plan told = made(desk.rollback(PROD, 1, false, LATER));
        assertThat(told.lags())
                .extracting(lag -> Desk.brief(lag.model()))
                .containsExactly("orders", "top");
        assertThat(Desk.days(told.lags().getFirst().missing())).isEqualTo("2024-01-05..2024-01-08");
        assertThat(told.backfills()).isEmpty();
        Plan computed = made(desk.rollback(PROD, 1, true, LATER));
        assertThat(work(computed))
                .isEqualTo(
                        Map.of(
                                "orders", "2024-01-05..2024-01-08",
                                "top", "2024-01-05..2024-01-08"));
        assertThat(computed.stages().getLast())
                .isEqualTo(new Stage.RunBackfill(computed.backfills(), true));
    }

    @Test
    void a_history_that_began_later_is_no_lag() {
        desk.deploy(project(model("db.a", "select 1 as x").start("2024-01-03")), PROD, FIRST);
        desk.deploy(project(model("db.a", "select 2 as x").start("2024-01-01")), PROD, SECOND);
        assertThat(made(desk.rollback(PROD, 1, true, SECOND)).lags()).isEmpty();
    }

    @Test
    void a_dropped_table_is_in_the_way() {
        givenTwoGenerations();
        desk.world()
                .dropTable(
                        desk.world()
                                .generation(PROD, 1)
                                .entries()
                                .get(name("db.orders"))
                                .snapshot());
        Planning.Unplannable refusal = refused(desk.rollback(PROD, 1, false, SECOND));
        assertThat(refusal.problem()).isEqualTo("plan");
        assertThat(refusal.message()).contains("wh.db.orders@", "dropped");
    }

    @Test
    void a_table_that_was_altered_is_in_the_way() {
        desk.deploy(OLD, PROD, FIRST);
        desk.deploy(NEW, PROD, options().forwardOnly(), SECOND);
        assertThat(refused(desk.rollback(PROD, 1, false, SECOND)).message())
                .contains("forward-only", "wh.db.orders@");
    }

    @Test
    void a_retired_snapshot_is_in_the_way() {
        givenTwoGenerations();
        desk.world()
                .forget(
                        desk.world()
                                .generation(PROD, 1)
                                .entries()
                                .get(name("db.orders"))
                                .snapshot());
        assertThat(refused(desk.rollback(PROD, 1, false, SECOND)).message()).contains("retired");
    }

    @Test
    void where_one_is_already_one_cannot_go_back_to() {
        givenTwoGenerations();
        assertThat(refused(desk.rollback(PROD, 2, false, SECOND)).message()).contains("already");
    }

    @Test
    void an_expired_environment_cannot_be_turned_back() {
        desk.deploy(OLD, PROD, FIRST);
        desk.deploy(NEW, DEV, FIRST);
        desk.deploy(NEW.without("db.extra"), DEV, FIRST);
        assertThat(made(desk.rollback(DEV, 1, false, SECOND)).expiresAt())
                .isEqualTo(Instant.parse("2024-01-12T00:00:00Z"));
        assertThat(refused(desk.rollback(DEV, 1, false, "2024-03-01T00:00:00Z")).problem())
                .isEqualTo("environment_not_found");
    }

    @Test
    void going_back_can_itself_be_undone() {
        givenTwoGenerations();
        Plan plan = made(desk.rollback(PROD, 1, false, SECOND));
        desk.world().apply(plan, Instant.parse(SECOND));
        assertThat(plan.rollback().toGeneration()).isEqualTo(2);
        assertThat(plan.rollback().possible()).isTrue();
        desk.world().apply(made(desk.rollback(PROD, 2, false, SECOND)), Instant.parse(SECOND));
        assertThat(desk.plan(NEW, PROD, SECOND).isEmpty()).isTrue();
    }

    @Test
    void after_going_back_the_project_is_a_change_again_without_work() {
        givenTwoGenerations();
        desk.world().apply(made(desk.rollback(PROD, 1, false, SECOND)), Instant.parse(SECOND));
        Plan again = desk.plan(NEW, PROD, SECOND);
        assertThat(changes(again)).containsOnlyKeys("orders", "top", "extra");
        assertThat(again.backfills()).isEmpty();
    }
}
