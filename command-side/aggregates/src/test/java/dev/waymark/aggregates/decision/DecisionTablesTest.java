package dev.waymark.aggregates.decision;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.DIGEST;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.PROD;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.entry;
import static dev.waymark.aggregates.Samples.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.aggregates.Log;
import dev.waymark.aggregates.PlanSample;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.aggregates.TestDatabase;
import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent.ApprovalWithdrawn;
import dev.waymark.kernel.message.PlanEvent.ChangeCategorised;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.PlanEvent.PlanSuperseded;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTablesTest {

    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final Snapshot SIBLING =
            SnapshotSample.of(ORDERS, "v").data("f").asForwardOnly().make();
    private static final Version VERSION = SNAPSHOT.versionKey();
    private static final SnapshotPushed PUSHED = new SnapshotPushed(VERSION, SNAPSHOT, RUN);

    private final TestDatabase database = new TestDatabase();
    private final DecisionTables decisions = new DecisionTables(database);
    private final Log log = new Log();

    @BeforeEach
    void create() {
        decisions.createSchema();
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private void given(Event... events) {
        decisions.apply(log.append(events));
    }

    private VersionFacts version() {
        return decisions.holdings(List.of(), List.of(VERSION)).version(VERSION);
    }

    private static IntervalsCompleted covered(@Nullable String devVersion, Intervals ranges) {
        return new IntervalsCompleted(
                VERSION, devVersion, ranges, null, RUN, null, Duration.ZERO, List.of());
    }

    @Test
    void a_pushed_snapshot_comes_back_with_its_traits() {
        Schedule schedule =
                new Schedule(
                        "0 5 * * *",
                        "Europe/Berlin",
                        "2020-01-01",
                        "tomorrow",
                        IntervalUnit.HOUR,
                        true);
        Snapshot snapshot = SnapshotSample.of(ITEMS, "w").schedule(schedule).asForwardOnly().make();
        given(PUSHED, new SnapshotPushed(snapshot.versionKey(), snapshot, RUN));

        Holdings held = decisions.holdings(List.of(snapshot.id()), List.of());

        assertThat(held.all())
                .containsExactly(
                        new PushedSnapshot(
                                snapshot.id(),
                                snapshot.versionKey(),
                                "devw",
                                Content.of(snapshot),
                                new PushedSnapshot.Traits(true, false, true, schedule),
                                false,
                                false));
        assertThat(held.version(snapshot.versionKey()).lastSequence()).isZero();
    }

    @Test
    void a_schedule_need_not_have_a_start_or_an_end() {
        Schedule schedule = new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, false);
        Snapshot snapshot = SnapshotSample.of(ITEMS, "w").schedule(schedule).make();
        given(new SnapshotPushed(snapshot.versionKey(), snapshot, RUN));

        assertThat(decisions.holdings(List.of(snapshot.id()), List.of()).all())
                .extracting(pushed -> pushed.traits().schedule())
                .containsExactly(schedule);
    }

    @Test
    void what_was_never_pushed_or_is_retired_is_not_there() {
        given(PUSHED, new SnapshotRetired(VERSION, SNAPSHOT.id()));

        assertThat(decisions.holdings(List.of(SNAPSHOT.id(), SIBLING.id()), List.of()).all())
                .isEmpty();
        assertThat(version().lastSequence()).isEqualTo(1);
    }

    @Test
    void a_version_without_events_has_no_stream_and_no_ranges() {
        assertThat(version()).isEqualTo(VersionFacts.none(VERSION));
    }

    @Test
    void pausing_and_unpausing_are_followed() {
        given(
                PUSHED,
                new SnapshotPushed(VERSION, SIBLING, RUN),
                new SnapshotUnpaused(VERSION, SNAPSHOT.id(), Instant.EPOCH, RUN),
                new SnapshotUnpaused(VERSION, SIBLING.id(), Instant.EPOCH, RUN),
                new SnapshotPaused(VERSION, SNAPSHOT.id(), true, RUN),
                new SnapshotPaused(VERSION, SNAPSHOT.id(), false, RUN));

        assertThat(decisions.rivals(List.of(SNAPSHOT.id())).all())
                .extracting(
                        PushedSnapshot::id, PushedSnapshot::unpaused, PushedSnapshot::unrestorable)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SNAPSHOT.id(), false, true),
                        org.assertj.core.groups.Tuple.tuple(SIBLING.id(), true, false));
    }

    @Test
    void pausing_and_unpausing_of_many_at_once_is_followed() {
        SnapshotId one = SNAPSHOT.id();
        SnapshotId other = SIBLING.id();
        given(
                PUSHED,
                new SnapshotPushed(VERSION, SIBLING, RUN),
                switched(List.of(one, other), List.of(), List.of()),
                switched(List.of(), List.of(one), List.of(one)));

        assertThat(decisions.rivals(List.of(one)).all())
                .extracting(
                        PushedSnapshot::id, PushedSnapshot::unpaused, PushedSnapshot::unrestorable)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(one, false, true),
                        org.assertj.core.groups.Tuple.tuple(other, true, false));
    }

    private static SnapshotsSwitched switched(
            List<SnapshotId> unpaused, List<SnapshotId> paused, List<SnapshotId> unrestorable) {
        return new SnapshotsSwitched(
                EnvironmentName.PROD, unpaused, paused, unrestorable, Instant.EPOCH, RUN);
    }

    @Test
    void rivals_are_what_prod_runs_and_what_shares_a_table() {
        Snapshot running = SnapshotSample.of(ORDERS, "w").make();
        Snapshot idle = SnapshotSample.of(ORDERS, "x").make();
        Snapshot other = SnapshotSample.of(ITEMS, "v").make();
        for (Snapshot snapshot : List.of(SNAPSHOT, SIBLING, running, idle, other)) {
            given(new SnapshotPushed(snapshot.versionKey(), snapshot, RUN));
        }
        given(
                new SnapshotUnpaused(running.versionKey(), running.id(), Instant.EPOCH, RUN),
                new SnapshotUnpaused(other.versionKey(), other.id(), Instant.EPOCH, RUN));

        Holdings rivals = decisions.rivals(List.of(SNAPSHOT.id()));

        assertThat(rivals.snapshots()).containsOnlyKeys(SNAPSHOT.id(), SIBLING.id(), running.id());
        assertThat(rivals.version(VERSION).lastSequence()).isEqualTo(1);
        assertThat(rivals.version(running.versionKey()).lastSequence()).isEqualTo(1);
    }

    @Test
    void ranges_are_merged_across_batches_of_events() {
        given(PUSHED, covered(null, range(1, 3)), covered(null, range(5, 6)));
        given(covered(null, range(3, 4)), covered("devv", range(1, 2)));

        assertThat(version().covered()).isEqualTo(range(1, 4).union(range(5, 6)));
        assertThat(version().devCovered("devv")).isEqualTo(range(1, 2));
        assertThat(version().devCovered("other")).isEqualTo(Intervals.none());
        assertThat(database.texts("SELECT COUNT(*) FROM decision_coverage")).containsExactly("[3]");
    }

    @Test
    void moments_lose_nothing() {
        Intervals fine =
                Intervals.of(
                        new Interval(
                                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                                Instant.parse("2024-01-01T13:45:00.000000001Z")));
        given(PUSHED, covered(null, fine));

        assertThat(version().covered()).isEqualTo(fine);
    }

    @Test
    void invalidated_ranges_are_missing_from_the_versioned_table_only() {
        given(
                PUSHED,
                covered(null, range(1, 9)),
                covered("devv", range(1, 9)),
                new IntervalsInvalidated(VERSION, range(3, 4), RUN, ""));

        assertThat(version().covered()).isEqualTo(range(1, 3).union(range(4, 9)));
        assertThat(version().devCovered("devv")).isEqualTo(range(1, 9));
    }

    @Test
    void a_dropped_table_takes_its_ranges_along() {
        given(
                PUSHED,
                new PhysicalTableCreated(VERSION, null, SNAPSHOT.table(), RUN),
                new PhysicalTableCreated(VERSION, "devv", SNAPSHOT.devTable(), RUN),
                covered(null, range(1, 9)),
                covered("devv", range(1, 9)),
                new PhysicalTableDropped(VERSION, "devv", SNAPSHOT.devTable()));

        assertThat(version().tables()).containsExactly(SNAPSHOT.table());
        assertThat(version().covered()).isEqualTo(range(1, 9));
        assertThat(version().devCovered("devv")).isEqualTo(Intervals.none());
    }

    @Test
    void a_plan_has_its_review() {
        ApprovalRule rule = new ApprovalRule(2, false, List.of());
        given(
                new PlanProposed(
                        PLAN,
                        PlanSample.of(DEV).rule(rule).changing(ORDERS, null).make(),
                        DIGEST,
                        "ann"));

        assertThat(decisions.plan(PLAN))
                .contains(
                        new PlanStanding(
                                PLAN, DEV, Status.OPEN, List.of(ORDERS), 2, 0, null, null));
        assertThat(decisions.plan(new PlanId("unknown"))).isEmpty();
    }

    @Test
    void approvals_are_counted_for_the_present_document() {
        var document = PlanSample.of(DEV).changing(ORDERS, Category.BREAKING).make();
        given(
                new PlanProposed(PLAN, document, DIGEST, "ann"),
                new PlanApproved(PLAN, DIGEST, "bob"),
                new ChangeCategorised(PLAN, ORDERS, Category.BREAKING, document, DIGEST, "ann"),
                new PlanApproved(PLAN, DIGEST, "bob"),
                new PlanApproved(PLAN, DIGEST, "eve"),
                new ApprovalWithdrawn(PLAN, "eve"));

        assertThat(decisions.plan(PLAN)).get().extracting(PlanStanding::given).isEqualTo(1);
    }

    @Test
    void a_plan_is_closed_by_rejection_succession_or_application() {
        var document = PlanSample.of(DEV).make();
        PlanId second = new PlanId("p2");
        PlanId third = new PlanId("p3");
        given(
                new PlanProposed(PLAN, document, DIGEST, "ann"),
                new PlanProposed(second, document, DIGEST, "ann"),
                new PlanProposed(third, document, DIGEST, "ann"),
                new PlanRejected(PLAN, "bob", ""),
                new PlanSuperseded(second, third),
                new PlanApplied(third, RUN));

        assertThat(List.of(PLAN, second, third))
                .extracting(plan -> decisions.plan(plan).orElseThrow().status())
                .containsExactly(Status.REJECTED, Status.SUPERSEDED, Status.APPLIED);
        assertThat(decisions.plan(third).orElseThrow().appliedBy()).isEqualTo(RUN);
    }

    @Test
    void environments_hold_what_they_point_at() {
        given(
                pointed(PROD, 1, List.of(), entry(SNAPSHOT)),
                pointed(DEV, 1, List.of(), entry(SNAPSHOT)));

        assertThat(decisions.holding(SNAPSHOT.id())).containsExactly(DEV, PROD);
        assertThat(decisions.holding(SIBLING.id())).isEmpty();
    }

    @Test
    void what_they_have_left_they_hold_until_the_views_have_followed() {
        given(pointed(DEV, 1, List.of(), entry(SNAPSHOT)), pointed(DEV, 2, List.of(ORDERS)));
        assertThat(decisions.holding(SNAPSHOT.id())).containsExactly(DEV);

        given(new EnvironmentFinalised(DEV, 2, RUN));
        assertThat(decisions.holding(SNAPSHOT.id())).isEmpty();
    }

    @Test
    void a_dropped_environment_holds_nothing() {
        given(
                pointed(DEV, 1, List.of(), entry(SNAPSHOT)),
                pointed(DEV, 2, List.of(ORDERS)),
                new EnvironmentDropped(DEV));

        assertThat(decisions.holding(SNAPSHOT.id())).isEmpty();
    }

    private static EnvironmentPointed pointed(
            EnvironmentName environment, long generation, List<ModelName> removed, Entry... set) {
        return new EnvironmentPointed(
                environment,
                generation,
                generation - 1,
                new PointerDelta(List.of(set), removed),
                "",
                new Cause.Promotion(),
                null,
                RUN,
                Naming.DEFAULT,
                null,
                null);
    }

    @Test
    void clearing_forgets_everything_and_keeps_the_tables() {
        given(
                PUSHED,
                covered(null, range(1, 2)),
                new PhysicalTableCreated(VERSION, null, SNAPSHOT.table(), RUN),
                new PlanProposed(
                        PLAN, PlanSample.of(DEV).changing(ORDERS, null).make(), DIGEST, "ann"),
                pointed(DEV, 1, List.of(), entry(SNAPSHOT)));

        decisions.clear();
        decisions.createSchema();

        assertThat(database.dump("DECISION"))
                .containsExactly("DECISION_SCHEMA[0]", "DECISION_SCHEMA[1]");
    }

    @Test
    void a_database_that_fails_is_broken_machinery() throws Exception {
        DecisionTables without = new DecisionTables(new TestDatabase());

        assertThatThrownBy(() -> without.plan(PLAN)).isInstanceOf(JdbcException.class);
    }
}
