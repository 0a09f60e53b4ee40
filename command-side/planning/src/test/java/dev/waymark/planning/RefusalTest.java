package dev.waymark.planning;

import static dev.waymark.planning.given.Desk.DEV;
import static dev.waymark.planning.given.Desk.PROD;
import static dev.waymark.planning.given.Desk.refused;
import static dev.waymark.planning.given.GivenModel.byTime;
import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.incremental;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenModel.view;
import static dev.waymark.planning.given.GivenProject.project;
import static dev.waymark.planning.given.Options.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.planning.given.Desk;
import dev.waymark.planning.given.GivenModel;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.planning.given.Options;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Plans that cannot be made, and how that is said (semantics 3.9, 3.11, 4.2, 4.4).
class RefusalTest {

    private static final String FIRST = "2024-01-05T06:00:00Z";

    private static final GivenProject SHOP =
            project(
                    incremental("db.orders", "select id, ds from raw.orders"),
                    view("db.top", "select ds from db.orders"));
    private static final GivenProject CHANGED =
            SHOP.with(view("db.top", "select ds from db.orders where 1"));

    private final Desk desk = new Desk();

    @BeforeEach
    void given_prod() {
        desk.deploy(SHOP, PROD, FIRST);
    }

    @Test
    void a_new_environment_needs_a_change() {
        assertRefused(SHOP, DEV, options(), "no_changes", "`prod`");
    }

    @Test
    void dates_are_for_dev_and_restatements() {
        assertRefused(
                CHANGED, PROD, options().start("2024-01-02"), "prod_date_range", "production");
        assertRefused(CHANGED, PROD, options().end("2024-01-02"), "prod_date_range", "production");
    }

    @Test
    void a_range_ends_after_it_starts_and_not_in_the_future() {
        Options reversed = options().start("2024-01-04").end("2024-01-03");
        assertRefused(CHANGED, DEV, reversed, "end_before_start", "2024-01-03");
        assertRefused(CHANGED, DEV, options().end("2024-01-06"), "end_in_future", "2024-01-06");
    }

    @Test
    void a_model_cannot_begin_after_the_end_of_the_plan() {
        GivenProject late = SHOP.with(model("db.late", "select 1 as x").start("2024-01-04"));
        Options early = options().start("2024-01-03").end("2024-01-02");
        assertThat(refused(desk.planning(late, DEV, early, FIRST)).problem())
                .isEqualTo("end_before_start");
    }

    @Test
    void what_is_removed_must_not_be_read() {
        assertRefused(SHOP.without("db.orders"), PROD, options(), "broken_reference", "db.top");
        GivenProject declared =
                SHOP.with(external("db.raw"), model("db.a", "select x from db.raw"));
        desk.deploy(declared, PROD, FIRST);
        assertThat(Desk.made(desk.planning(declared.without("db.raw"), PROD, options(), FIRST)))
                .isNotNull();
    }

    @Test
    void an_effective_date_belongs_to_a_forward_only_plan_and_the_past() {
        assertRefused(
                CHANGED,
                PROD,
                options().effectiveFrom("2024-01-03"),
                "effective_from",
                "forward-only");
        assertRefused(
                CHANGED,
                PROD,
                options().forwardOnly().effectiveFrom("2024-01-09"),
                "effective_from",
                "future");
    }

    @Test
    void moments_must_be_readable() {
        assertRefused(CHANGED, DEV, options().start("whenever"), "plan", "whenever");
    }

    @Test
    void selections_must_mean_something() {
        assertRefused(CHANGED, DEV, options().select("db.nobody"), "empty_selection", "Selector");
        assertRefused(CHANGED, DEV, options().backfill("tag:none"), "empty_selection", "Selector");
        assertRefused(CHANGED, PROD, options().restate("db.nobody"), "empty_selection", "Selector");
        assertRefused(CHANGED, DEV, options().select("(git:main"), "plan", "git");
    }

    @Test
    void only_what_is_deployed_can_be_restated() {
        GivenProject more = SHOP.with(model("db.new", "select 1 as x"));
        assertRefused(more, PROD, options().restate("db.new"), "plan", "db.new");
        assertRefused(
                SHOP,
                new EnvironmentName("ghost"),
                options().restate("db.orders"),
                "environment_not_found",
                "ghost");
    }

    @Test
    void a_forward_only_model_must_not_lose_columns() {
        deployForwardOnly(OnChange.ERROR, OnChange.ALLOW);
        GivenProject less =
                forwardOnly("select id from raw.orders", OnChange.ERROR, OnChange.ALLOW);
        assertRefused(less, PROD, options(), "destructive_change", "[ds]");
        assertThat(Desk.made(desk.planning(less, PROD, options().mayDestroy("db.fo"), FIRST)))
                .isNotNull();
    }

    @Test
    void a_forward_only_model_may_be_forbidden_to_gain_columns() {
        deployForwardOnly(OnChange.ALLOW, OnChange.ERROR);
        GivenProject more =
                forwardOnly(
                        "select id, ds, 1 as n from raw.orders", OnChange.ALLOW, OnChange.ERROR);
        assertRefused(more, PROD, options(), "additive_change", "[n]");
        assertThat(Desk.made(desk.planning(more, PROD, options().mayAdd("db.fo"), FIRST)))
                .isNotNull();
    }

    @Test
    void a_retyped_column_counts_as_lost_on_duckdb() {
        deployForwardOnly(OnChange.ERROR, OnChange.ALLOW);
        GivenProject retyped =
                forwardOnly(
                        "select id, ds::int as ds from raw.orders", OnChange.ERROR, OnChange.ALLOW);
        desk.deploy(
                forwardOnly(
                        "select id, ds::date as ds from raw.orders",
                        OnChange.ERROR,
                        OnChange.ALLOW),
                PROD,
                FIRST);
        assertRefused(retyped, PROD, options(), "destructive_change", "[ds]");
    }

    @Test
    void a_warning_is_enough_where_the_model_says_so() {
        deployForwardOnly(OnChange.WARN, OnChange.ALLOW);
        Plan plan =
                desk.plan(
                        forwardOnly("select id from raw.orders", OnChange.WARN, OnChange.ALLOW),
                        PROD,
                        FIRST);
        assertThat(plan.warnings()).extracting(w -> w.code()).containsExactly("destructive-change");
    }

    @Test
    void the_finalised_state_of_an_unfinished_environment_is_not_at_hand() {
        desk.world().applyWithoutFinishing(desk.plan(CHANGED, PROD, FIRST), Instant.parse(FIRST));
        assertRefused(SHOP.finalisedStateOnly(), PROD, options(), "plan", "use_finalized_state");
    }

    @Test
    void models_that_read_each_other_are_named() {
        GivenProject circle =
                SHOP.with(model("db.a", "select x from db.b"), model("db.b", "select x from db.a"));
        assertRefused(circle, PROD, options(), "plan", "circle");
    }

    private void deployForwardOnly(OnChange destructive, OnChange additive) {
        desk.deploy(
                forwardOnly("select id, ds from raw.orders", destructive, additive), PROD, FIRST);
    }

    private static GivenProject forwardOnly(String query, OnChange destructive, OnChange additive) {
        GivenModel model = incremental("db.fo", query);
        return SHOP.with(model.kind(byTime(true, destructive, additive, 0)));
    }

    private void assertRefused(
            GivenProject project,
            EnvironmentName environment,
            Options options,
            String problem,
            String said) {
        Planning.Unplannable refusal = refused(desk.planning(project, environment, options, FIRST));
        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.message()).contains(said);
    }
}
