package dev.waymark.json;

import static dev.waymark.json.ModelSamples.DAY;
import static dev.waymark.json.ModelSamples.DEV_TABLE;
import static dev.waymark.json.ModelSamples.NOON;
import static dev.waymark.json.ModelSamples.ORDERS_ID;
import static dev.waymark.json.ModelSamples.ORDERS_VERSION;
import static dev.waymark.json.ModelSamples.TABLE;
import static dev.waymark.json.PlanSamples.PLAN;
import static dev.waymark.kernel.environment.EnvironmentName.PROD;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One fixed value of each type of event: what the approved files show.
final class EventSamples {

    static final RunId RUN = new RunId("r-1");
    private static final Holder HOLDER = new Holder("ci-7", 4711, NOON, "ann");
    private static final Batch BATCH = new Batch(ORDERS_ID, false, DAY);
    private static final Intervals RANGES = Intervals.of(DAY);

    private EventSamples() {}

    static Stream<Event> all() {
        return Stream.of(PlanSamples.events(), snapshots(), environments(), runs())
                .flatMap(List::stream);
    }

    private static List<SnapshotEvent> snapshots() {
        return List.of(
                new SnapshotEvent.SnapshotPushed(ORDERS_VERSION, ModelSamples.snapshot(), RUN),
                new SnapshotEvent.PhysicalTableCreated(ORDERS_VERSION, "78", DEV_TABLE, RUN),
                new SnapshotEvent.IntervalsReserved(ORDERS_VERSION, null, RANGES, RUN),
                new SnapshotEvent.IntervalsCompleted(
                        ORDERS_VERSION,
                        null,
                        RANGES,
                        BATCH,
                        RUN,
                        1200L,
                        Duration.ofMillis(3250),
                        List.of(
                                new AuditOutcome("not_null", true, 0L),
                                new AuditOutcome("positive", false, null)),
                        new BatchSql(
                                "ab".repeat(32),
                                23,
                                "SELECT DATE '2026-01-01'",
                                new BatchSql.Like(DAY, List.of(new BatchSql.Edit(21, 2, "02"))))),
                new SnapshotEvent.IntervalsInvalidated(
                        ORDERS_VERSION, RANGES, RUN, "restated by ann"),
                new SnapshotEvent.RestatementMarked(ORDERS_VERSION, RANGES, NOON, RUN),
                new SnapshotEvent.IntervalsReleased(ORDERS_VERSION, RUN),
                new SnapshotEvent.SnapshotUnpaused(ORDERS_VERSION, ORDERS_ID, NOON, RUN),
                new SnapshotEvent.SnapshotPaused(ORDERS_VERSION, ORDERS_ID, true, RUN),
                new SnapshotEvent.SnapshotRetired(ORDERS_VERSION, ORDERS_ID),
                new SnapshotEvent.PhysicalTableDropped(ORDERS_VERSION, null, TABLE));
    }

    private static List<EnvironmentEvent> environments() {
        return List.of(
                new EnvironmentEvent.DeploymentStarted(
                        PROD, RUN, PLAN, HOLDER, 8, new RunId("r-0")),
                new EnvironmentEvent.EnvironmentPointed(
                        PROD,
                        7,
                        6,
                        PlanSamples.delta(),
                        "cd".repeat(32),
                        new Cause.Rollback(3),
                        null,
                        RUN,
                        Naming.DEFAULT,
                        null,
                        DAY.end()),
                new EnvironmentEvent.SnapshotsSwitched(
                        PROD,
                        List.of(ORDERS_ID),
                        List.of(new SnapshotId(ORDERS_ID.name(), "77")),
                        List.of(new SnapshotId(ORDERS_ID.name(), "76")),
                        NOON,
                        RUN),
                new EnvironmentEvent.EnvironmentFinalised(PROD, 7, RUN),
                new EnvironmentEvent.ViewsLost(PROD, 7, 5, RUN),
                new EnvironmentEvent.DeploymentEnded(PROD, RUN),
                new EnvironmentEvent.EnvironmentFrozen(PROD, "ann"),
                new EnvironmentEvent.EnvironmentThawed(PROD, "ann"),
                new EnvironmentEvent.EnvironmentInvalidated(PROD, NOON),
                new EnvironmentEvent.EnvironmentDropped(PROD));
    }

    private static List<RunEvent> runs() {
        return List.of(
                new RunEvent.RunStarted(
                        RUN, RunPurpose.APPLY, PROD, PLAN, HOLDER, List.of("push", "point")),
                new RunEvent.StageStarted(RUN, "push"),
                new RunEvent.StageCompleted(RUN, "push"),
                new RunEvent.BatchFailed(
                        RUN, new StopCause.Failed("backfill", BATCH, "no such column", 3)),
                new RunEvent.ModelsSkipped(RUN, List.of(BATCH.snapshot())),
                new RunEvent.BreakersChecked(
                        RUN, List.of(new BreakerVerdict("kill_file", true, "there is stop"))),
                new RunEvent.StopAsked(RUN, StopWish.PAUSE, "chi"),
                new RunEvent.RunResumed(RUN, HOLDER),
                new RunEvent.RunStopped(RUN, new StopCause.Aborted("window", "after hours")),
                new RunEvent.RunSucceeded(RUN, List.of("main")));
    }
}
