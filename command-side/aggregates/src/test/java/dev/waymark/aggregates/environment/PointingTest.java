package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.entry;
import static dev.waymark.aggregates.Samples.range;
import static dev.waymark.aggregates.Samples.unpromoted;

import dev.waymark.aggregates.PlanSample;
import dev.waymark.aggregates.Samples;
import dev.waymark.aggregates.Scenario;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentInvalidated;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointingTest {

    private static final Snapshot ORDERS_V = SnapshotSample.of(ORDERS, "v").make();
    private static final Snapshot ORDERS_W = SnapshotSample.of(ORDERS, "w").make();
    private static final Snapshot ITEMS_V = SnapshotSample.of(ITEMS, "v").make();
    private static final DeploymentStarted STARTED =
            new DeploymentStarted(DEV, OTHER_RUN, null, HOLDER, 1, null);

    private final Scenario<EnvironmentAggregate> scenario =
            new Scenario<>(EnvironmentAggregate.class);

    @BeforeEach
    void push() {
        for (Snapshot snapshot : List.of(ORDERS_V, ORDERS_W, ITEMS_V)) {
            scenario.elsewhere(
                    new SnapshotPushed(snapshot.versionKey(), snapshot, RUN),
                    new PhysicalTableCreated(snapshot.versionKey(), null, snapshot.table(), RUN));
        }
    }

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private static IntervalsCompleted covered(Snapshot snapshot, Intervals ranges) {
        return new IntervalsCompleted(
                snapshot.versionKey(), null, ranges, null, RUN, null, Duration.ZERO, List.of());
    }

    private static Backfill backfill(Snapshot snapshot, boolean dev, Intervals missing) {
        return new Backfill(snapshot.id(), dev, missing, 1, null, null, Intervals.none(), null);
    }

    @Test
    void the_first_generation_starts_from_nothing() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_V));

        scenario.given(STARTED).when(wish.wish()).then(wish.event(1, 0, entry(ORDERS_V)));
    }

    @Test
    void a_generation_follows_the_one_before() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_W)).removing(ITEMS).expecting(1);

        scenario.given(Pointers.first(DEV, entry(ORDERS_V), entry(ITEMS_V)), STARTED)
                .when(wish.wish())
                .then(wish.event(2, 1, entry(ORDERS_W)));
    }

    @Test
    void generations_go_on_after_a_drop_but_start_from_nothing() {
        Pointers wish = Pointers.to(DEV, entry(ITEMS_V)).expecting(0);

        scenario.given(Pointers.first(DEV, entry(ORDERS_V)), new EnvironmentDropped(DEV), STARTED)
                .when(wish.wish())
                .then(wish.event(2, 0, entry(ITEMS_V)));
    }

    @Test
    void pointing_again_is_no_harm() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_V));

        scenario.given(STARTED, wish.event(1, 0, entry(ORDERS_V))).when(wish.wish()).thenNothing();
    }

    @Test
    void only_the_holder_of_the_slot_points() {
        scenario.when(Pointers.to(DEV, entry(ORDERS_V)).wish())
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void nobody_points_after_the_end_of_his_deployment() {
        scenario.given(STARTED, new DeploymentEnded(DEV, OTHER_RUN))
                .when(Pointers.to(DEV, entry(ORDERS_V)).wish())
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void whoever_was_taken_over_does_not_point() {
        scenario.given(STARTED, new DeploymentStarted(DEV, RUN, null, OTHER_HOLDER, 2, OTHER_RUN))
                .when(Pointers.to(DEV, entry(ORDERS_V)).wish())
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void an_old_fence_does_not_point() {
        scenario.given(STARTED, new DeploymentStarted(DEV, OTHER_RUN, null, OTHER_HOLDER, 2, null))
                .when(Pointers.to(DEV, entry(ORDERS_V)).fence(1).wish())
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void a_slot_is_for_one_plan() {
        scenario.given(STARTED)
                .when(Pointers.to(DEV, entry(ORDERS_V)).plan(PLAN).wish())
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void a_freeze_stops_a_deployment_before_its_pointer_moves() {
        scenario.given(STARTED, new EnvironmentFrozen(DEV, "eve"))
                .when(Pointers.to(DEV, entry(ORDERS_V)).wish())
                .thenRefused(new Refusal.EnvironmentIsFrozen(DEV, "eve"));
    }

    @Test
    void the_pointer_moves_by_compare_and_set() {
        scenario.given(Pointers.first(DEV, entry(ORDERS_V)), STARTED)
                .when(Pointers.to(DEV, entry(ORDERS_W)).expecting(0).wish())
                .thenRefused(new Refusal.StalePlan(DEV, 0, 1, "ann", NOW));
    }

    @Test
    void a_plan_that_was_rejected_meanwhile_is_not_applied() {
        scenario.given(new DeploymentStarted(DEV, OTHER_RUN, PLAN, HOLDER, 1, null))
                .elsewhere(
                        new PlanProposed(PLAN, PlanSample.of(DEV).make(), Samples.DIGEST, "ann"),
                        new PlanRejected(PLAN, "eve", ""))
                .when(Pointers.to(DEV, entry(ORDERS_V)).plan(PLAN).wish())
                .thenRefused(new Refusal.PlanIsClosed(PLAN, "rejected"));
    }

    @Test
    void an_open_plan_is_applied() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_V)).plan(PLAN);

        scenario.given(new DeploymentStarted(DEV, OTHER_RUN, PLAN, HOLDER, 1, null))
                .elsewhere(new PlanProposed(PLAN, PlanSample.of(DEV).make(), Samples.DIGEST, "ann"))
                .when(wish.wish())
                .then(wish.event(1, 0, entry(ORDERS_V)));
    }

    @Test
    void every_snapshot_has_been_pushed() {
        Snapshot unknown =
                SnapshotSample.of(new dev.waymark.kernel.model.ModelName("a"), "v").make();

        scenario.given(STARTED)
                .elsewhere(new SnapshotRetired(ORDERS_V.versionKey(), ORDERS_V.id()))
                .when(Pointers.to(DEV, entry(unknown), entry(ORDERS_V), entry(ITEMS_V)).wish())
                .thenRefused(new Refusal.NotPushed(List.of(unknown.id(), ORDERS_V.id())));
    }

    @Test
    void promised_intervals_are_complete() {
        scenario.given(STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 4)))
                .when(
                        Pointers.to(DEV, entry(ORDERS_V))
                                .promising(backfill(ORDERS_V, false, range(2, 6)))
                                .wish())
                .thenRefused(new Refusal.NotCovered(ORDERS_V.id(), range(4, 6)));
    }

    @Test
    void then_the_pointer_moves() {
        Pointers wish =
                Pointers.to(DEV, entry(ORDERS_V)).promising(backfill(ORDERS_V, false, range(2, 4)));

        scenario.given(STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 4)))
                .when(wish.wish())
                .then(wish.event(1, 0, entry(ORDERS_V)));
    }

    @Test
    void a_preview_promises_intervals_of_its_dev_table() {
        scenario.given(STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 9)))
                .when(
                        Pointers.to(DEV, entry(ORDERS_V))
                                .promising(backfill(ORDERS_V, true, range(2, 4)))
                                .wish())
                .thenRefused(new Refusal.NotCovered(ORDERS_V.id(), range(2, 4)));
    }

    @Test
    void every_view_has_something_to_read() {
        scenario.given(STARTED)
                .elsewhere(new PhysicalTableDropped(ORDERS_V.versionKey(), null, ORDERS_V.table()))
                .when(Pointers.to(DEV, entry(ITEMS_V), entry(ORDERS_V)).wish())
                .thenRefused(new Refusal.TableGone(ORDERS_V.id()));
    }

    @Test
    void a_dev_table_is_not_the_versioned_one() {
        Entry preview =
                new Entry(
                        ORDERS_V.id(),
                        "v",
                        new TableName("", "shop__dev", "orders"),
                        ORDERS_V.devTable(),
                        true,
                        null);

        scenario.given(STARTED)
                .when(Pointers.to(DEV, preview).wish())
                .thenRefused(new Refusal.TableGone(ORDERS_V.id()));
    }

    @Test
    void what_has_no_view_needs_no_table() {
        Pointers wish = Pointers.to(DEV, unpromoted(ORDERS_V));

        scenario.given(STARTED)
                .elsewhere(new PhysicalTableDropped(ORDERS_V.versionKey(), null, ORDERS_V.table()))
                .when(wish.wish())
                .then(wish.event(1, 0, unpromoted(ORDERS_V)));
    }

    @Test
    void external_and_embedded_models_have_no_table_of_their_own() {
        Snapshot external =
                SnapshotSample.of(new dev.waymark.kernel.model.ModelName("raw"), "v")
                        .kind(new Kind.External())
                        .make();
        Pointers wish = Pointers.to(DEV, entry(external));

        scenario.given(STARTED)
                .elsewhere(new SnapshotPushed(external.versionKey(), external, RUN))
                .when(wish.wish())
                .then(wish.event(1, 0, entry(external)));
    }

    @Test
    void ranges_are_not_lost_where_that_was_asked() {
        scenario.given(Pointers.first(DEV, entry(ORDERS_V)), STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 9)), covered(ORDERS_W, range(1, 8)))
                .when(Pointers.to(DEV, entry(ORDERS_W)).expecting(1).withoutGapsIn(ORDERS).wish())
                .thenRefused(new Refusal.Gaps(List.of(ORDERS)));
    }

    @Test
    void they_are_lost_where_nobody_asked() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_W)).expecting(1);

        scenario.given(Pointers.first(DEV, entry(ORDERS_V)), STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 9)), covered(ORDERS_W, range(1, 8)))
                .when(wish.wish())
                .then(wish.event(2, 1, entry(ORDERS_W)));
    }

    @Test
    void an_environment_that_had_lapsed_has_nothing_to_lose() {
        Pointers wish = Pointers.to(DEV, entry(ORDERS_W)).expecting(1).withoutGapsIn(ORDERS);

        scenario.given(
                        Pointers.first(DEV, entry(ORDERS_V)),
                        new EnvironmentInvalidated(DEV, NOW),
                        STARTED)
                .elsewhere(covered(ORDERS_V, range(1, 9)))
                .when(wish.wish())
                .then(wish.event(2, 1, entry(ORDERS_W)));
    }
}
