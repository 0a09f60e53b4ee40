package dev.waymark.aggregates.snapshot;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.days;
import static dev.waymark.aggregates.Samples.entry;
import static dev.waymark.aggregates.Samples.range;

import dev.waymark.aggregates.Samples;
import dev.waymark.aggregates.Scenario;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordEmptyIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReleased;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReserved;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotAggregateTest {

    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final SnapshotId ID = SNAPSHOT.id();
    private static final Version VERSION = SNAPSHOT.versionKey();
    private static final Duration TOOK = Duration.ofSeconds(3);
    private static final SnapshotPushed PUSHED = new SnapshotPushed(VERSION, SNAPSHOT, RUN);
    private static final PhysicalTableCreated CREATED =
            new PhysicalTableCreated(VERSION, null, SNAPSHOT.table(), RUN);

    private final Scenario<SnapshotAggregate> scenario = new Scenario<>(SnapshotAggregate.class);

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private static IntervalsReserved reserved(RunId run, Intervals ranges) {
        return new IntervalsReserved(VERSION, null, ranges, run);
    }

    private static ReserveIntervals reserve(RunId run, Intervals ranges) {
        return new ReserveIntervals(VERSION, null, ranges, run);
    }

    private static CompleteIntervals complete(RunId run, Interval range, boolean recomputed) {
        return new CompleteIntervals(
                VERSION,
                null,
                new Batch(ID, false, range),
                recomputed,
                run,
                7L,
                TOOK,
                List.of(new AuditOutcome("not_null", true, 0L)));
    }

    private static IntervalsCompleted completed(RunId run, Interval range) {
        return new IntervalsCompleted(
                VERSION,
                null,
                Intervals.of(range),
                new Batch(ID, false, range),
                run,
                7L,
                TOOK,
                List.of(new AuditOutcome("not_null", true, 0L)));
    }

    private static IntervalsCompleted recorded(@Nullable String devVersion, Interval range) {
        return new IntervalsCompleted(
                VERSION,
                devVersion,
                Intervals.of(range),
                null,
                RUN,
                null,
                Duration.ZERO,
                List.of());
    }

    @Test
    void a_table_is_recorded() {
        scenario.given(PUSHED)
                .when(new RecordTable(VERSION, null, SNAPSHOT.table(), RUN))
                .then(CREATED);
    }

    @Test
    void recording_it_again_is_no_harm() {
        scenario.given(PUSHED, CREATED)
                .when(new RecordTable(VERSION, null, SNAPSHOT.table(), OTHER_RUN))
                .thenNothing();
    }

    @Test
    void a_run_reserves_ranges() {
        scenario.given(PUSHED).when(reserve(RUN, range(1, 5))).then(reserved(RUN, range(1, 5)));
    }

    @Test
    void what_it_holds_it_need_not_reserve_again() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(reserve(RUN, range(2, 4)))
                .thenNothing();
    }

    @Test
    void two_living_runs_never_hold_the_same_range() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .living(RUN)
                .when(reserve(OTHER_RUN, range(4, 9)))
                .thenRefused(new Refusal.HeldByAnotherRun(VERSION, range(4, 5), RUN));
    }

    @Test
    void they_may_hold_different_ranges() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .living(RUN)
                .when(reserve(OTHER_RUN, range(5, 9)))
                .then(reserved(OTHER_RUN, range(5, 9)));
    }

    @Test
    void they_may_hold_different_tables() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .living(RUN)
                .when(new ReserveIntervals(VERSION, "devv", range(1, 5), OTHER_RUN))
                .then(new IntervalsReserved(VERSION, "devv", range(1, 5), OTHER_RUN));
    }

    @Test
    void what_a_dead_run_held_can_be_reserved() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .living(RUN)
                .later(Duration.ofMinutes(1))
                .when(reserve(OTHER_RUN, range(4, 9)))
                .then(reserved(OTHER_RUN, range(4, 9)));
    }

    @Test
    void a_run_that_came_back_from_the_dead_holds_nothing_that_was_taken_over() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)), reserved(OTHER_RUN, range(4, 9)))
                .when(complete(RUN, days(3, 5), false))
                .thenRefused(new Refusal.NotReserved(VERSION, range(3, 5), RUN));
    }

    @Test
    void a_batch_is_completed_by_the_run_that_holds_it() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(complete(RUN, days(1, 3), false))
                .then(completed(RUN, days(1, 3)));
    }

    @Test
    void completing_it_again_is_no_harm() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)), completed(RUN, days(1, 3)))
                .when(complete(RUN, days(1, 3), false))
                .thenNothing();
    }

    @Test
    void even_after_the_rest_was_given_back() {
        scenario.given(
                        PUSHED,
                        reserved(RUN, range(1, 5)),
                        completed(RUN, days(1, 3)),
                        new IntervalsReleased(VERSION, RUN))
                .when(complete(RUN, days(1, 3), false))
                .thenNothing();
    }

    @Test
    void nobody_completes_what_he_has_not_reserved() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(complete(OTHER_RUN, days(1, 3), false))
                .thenRefused(new Refusal.NotReserved(VERSION, range(1, 3), OTHER_RUN));
    }

    @Test
    void a_reservation_covers_the_whole_batch() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(complete(RUN, days(4, 6), false))
                .thenRefused(new Refusal.NotReserved(VERSION, range(4, 6), RUN));
    }

    @Test
    void nothing_is_computed_twice_unasked() {
        scenario.given(
                        PUSHED,
                        reserved(RUN, range(1, 5)),
                        completed(RUN, days(1, 5)),
                        reserved(OTHER_RUN, range(4, 7)))
                .when(complete(OTHER_RUN, days(4, 7), false))
                .thenRefused(new Refusal.AlreadyCovered(VERSION, range(4, 5)));
    }

    @Test
    void a_restatement_computes_again() {
        scenario.given(
                        PUSHED,
                        reserved(RUN, range(1, 5)),
                        completed(RUN, days(1, 5)),
                        reserved(OTHER_RUN, range(2, 4)))
                .when(complete(OTHER_RUN, days(2, 4), true))
                .then(completed(OTHER_RUN, days(2, 4)));
    }

    @Test
    void batches_begin_and_end_on_the_grid() {
        Interval noon = new Interval(Samples.day(1), Samples.day(2).plusSeconds(43_200));

        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(complete(RUN, noon, false))
                .thenRefused(new Refusal.OutsideGrid(VERSION, Intervals.of(noon)));
    }

    @Test
    void a_batch_never_begins_off_the_grid_even_with_partial_intervals() {
        Interval late = new Interval(Samples.day(1).plusSeconds(1), Samples.day(2));

        scenario.given(partial(), reserved(RUN, range(1, 5)))
                .when(complete(RUN, late, false))
                .thenRefused(new Refusal.OutsideGrid(VERSION, Intervals.of(late)));
    }

    @Test
    void partial_intervals_end_anywhere_where_the_model_allows_them() {
        Interval noon = new Interval(Samples.day(1), Samples.day(2).plusSeconds(43_200));

        scenario.given(partial(), reserved(RUN, range(1, 5)))
                .when(complete(RUN, noon, false))
                .then(completed(RUN, noon));
    }

    private static SnapshotPushed partial() {
        Schedule partials = new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, true);
        Snapshot snapshot = SnapshotSample.of(ORDERS, "v").schedule(partials).make();
        return new SnapshotPushed(VERSION, snapshot, RUN);
    }

    @Test
    void a_batch_is_one_of_a_pushed_snapshot() {
        SnapshotId unknown = new SnapshotId(ORDERS, "unknown");

        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(
                        new CompleteIntervals(
                                VERSION,
                                null,
                                new Batch(unknown, false, days(1, 2)),
                                false,
                                RUN,
                                null,
                                TOOK,
                                List.of()))
                .thenRefused(new Refusal.NotPushed(List.of(unknown)));
    }

    @Test
    void ranges_can_be_recorded_without_computing_them() {
        scenario.given(PUSHED)
                .when(new RecordEmptyIntervals(VERSION, null, days(1, 5), RUN))
                .then(recorded(null, days(1, 5)));
    }

    @Test
    void recording_what_is_covered_is_no_harm() {
        scenario.given(PUSHED, recorded(null, days(1, 5)))
                .when(new RecordEmptyIntervals(VERSION, null, days(2, 4), RUN))
                .thenNothing();
    }

    @Test
    void recorded_ranges_lie_on_the_grid() {
        Interval noon = new Interval(Samples.day(1), Samples.day(2).plusSeconds(43_200));

        scenario.given(PUSHED)
                .when(new RecordEmptyIntervals(VERSION, null, noon, RUN))
                .thenRefused(new Refusal.OutsideGrid(VERSION, Intervals.of(noon)));
    }

    @Test
    void nobody_records_what_a_living_run_is_computing() {
        scenario.given(PUSHED, reserved(OTHER_RUN, range(1, 5)))
                .living(OTHER_RUN)
                .when(new RecordEmptyIntervals(VERSION, null, days(4, 6), RUN))
                .thenRefused(new Refusal.HeldByAnotherRun(VERSION, range(4, 5), OTHER_RUN));
    }

    @Test
    void what_was_only_recorded_may_still_be_computed_by_the_same_run() {
        scenario.given(
                        PUSHED,
                        recorded("devv", days(1, 5)),
                        new IntervalsReserved(VERSION, "devv", range(3, 5), RUN))
                .when(
                        new CompleteIntervals(
                                VERSION,
                                "devv",
                                new Batch(ID, true, days(3, 5)),
                                true,
                                RUN,
                                2L,
                                TOOK,
                                List.of()))
                .then(
                        new IntervalsCompleted(
                                VERSION,
                                "devv",
                                range(3, 5),
                                new Batch(ID, true, days(3, 5)),
                                RUN,
                                2L,
                                TOOK,
                                List.of()));
    }

    @Test
    void covered_ranges_can_be_made_missing_again() {
        scenario.given(PUSHED, recorded(null, days(1, 5)))
                .when(new InvalidateIntervals(VERSION, range(3, 9), RUN, "restated"))
                .then(new IntervalsInvalidated(VERSION, range(3, 5), RUN, "restated"));
    }

    @Test
    void what_is_missing_anyway_stays_missing() {
        scenario.given(PUSHED, recorded(null, days(1, 5)))
                .when(new InvalidateIntervals(VERSION, range(6, 9), RUN, "restated"))
                .thenNothing();
    }

    @Test
    void what_was_invalidated_is_completed_anew_by_the_same_run() {
        scenario.given(
                        PUSHED,
                        reserved(RUN, range(1, 5)),
                        completed(RUN, days(1, 3)),
                        new IntervalsInvalidated(VERSION, range(1, 3), OTHER_RUN, "restated"),
                        reserved(RUN, range(1, 3)))
                .when(complete(RUN, days(1, 3), false))
                .then(completed(RUN, days(1, 3)));
    }

    @Test
    void a_run_gives_back_what_it_has_not_completed() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)))
                .when(new ReleaseIntervals(VERSION, RUN))
                .then(new IntervalsReleased(VERSION, RUN));
    }

    @Test
    void after_that_others_may_reserve_it() {
        scenario.given(PUSHED, reserved(RUN, range(1, 5)), new IntervalsReleased(VERSION, RUN))
                .living(RUN)
                .when(reserve(OTHER_RUN, range(1, 5)))
                .then(reserved(OTHER_RUN, range(1, 5)));
    }

    @Test
    void a_run_that_has_completed_everything_has_nothing_to_give_back() {
        scenario.given(PUSHED, reserved(RUN, range(1, 3)), completed(RUN, days(1, 3)))
                .when(new ReleaseIntervals(VERSION, RUN))
                .thenNothing();
    }

    @Test
    void a_snapshot_that_nobody_holds_is_retired() {
        scenario.given(PUSHED)
                .when(new RetireSnapshot(ID, VERSION))
                .then(new SnapshotRetired(VERSION, ID));
    }

    @Test
    void retiring_it_again_is_no_harm() {
        scenario.given(PUSHED, new SnapshotRetired(VERSION, ID))
                .when(new RetireSnapshot(ID, VERSION))
                .thenNothing();
    }

    @Test
    void what_an_environment_holds_is_not_retired() {
        scenario.given(PUSHED)
                .elsewhere(PUSHED, pointed(1, SNAPSHOT))
                .when(new RetireSnapshot(ID, VERSION))
                .thenRefused(new Refusal.SnapshotInUse(ID, List.of(DEV)));
    }

    @Test
    void nor_is_what_its_views_may_still_read() {
        scenario.given(PUSHED)
                .elsewhere(PUSHED, pointed(1, SNAPSHOT), pointed(2, successor()))
                .when(new RetireSnapshot(ID, VERSION))
                .thenRefused(new Refusal.SnapshotInUse(ID, List.of(DEV)));
    }

    @Test
    void once_the_views_have_followed_the_old_snapshot_can_go() {
        scenario.given(PUSHED)
                .elsewhere(
                        PUSHED,
                        pointed(1, SNAPSHOT),
                        pointed(2, successor()),
                        new EnvironmentFinalised(DEV, 2, RUN))
                .when(new RetireSnapshot(ID, VERSION))
                .then(new SnapshotRetired(VERSION, ID));
    }

    private static Snapshot successor() {
        return SnapshotSample.of(ORDERS, "w").make();
    }

    private static EnvironmentPointed pointed(long generation, Snapshot snapshot) {
        return new EnvironmentPointed(
                DEV,
                generation,
                generation - 1,
                new PointerDelta(List.of(entry(snapshot)), List.of()),
                "",
                new Cause.Promotion(),
                null,
                RUN,
                Naming.DEFAULT,
                null,
                null);
    }

    @Test
    void a_dropped_table_is_recorded_even_after_its_snapshots_are_gone() {
        scenario.given(PUSHED, CREATED, new SnapshotRetired(VERSION, ID))
                .when(new RecordTableDropped(VERSION, null, SNAPSHOT.table()))
                .then(new PhysicalTableDropped(VERSION, null, SNAPSHOT.table()));
    }

    @Test
    void a_table_that_was_not_there_was_not_dropped() {
        scenario.given(PUSHED)
                .when(new RecordTableDropped(VERSION, null, SNAPSHOT.table()))
                .thenNothing();
    }

    @Test
    void the_ranges_of_a_table_go_with_it() {
        scenario.given(
                        PUSHED,
                        CREATED,
                        recorded(null, days(1, 5)),
                        new PhysicalTableDropped(VERSION, null, SNAPSHOT.table()),
                        reserved(RUN, range(1, 5)))
                .when(complete(RUN, days(1, 5), false))
                .then(completed(RUN, days(1, 5)));
    }
}
