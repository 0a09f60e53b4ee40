package dev.waymark.projections;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Any events in any order, as long as each stream could have written them.
final class RandomStory {

    private final Story story;
    private final Random random;
    private int plans;
    private int runs;

    RandomStory(Story story, Random random) {
        this.story = story;
        this.random = random;
    }

    void step() {
        Snapshot one = snapshot();
        switch (random.nextInt(13)) {
            case 0 -> story.push(one);
            case 1 -> story.complete(one, Some.day(1 + random.nextInt(9)), 5L, audit());
            case 2, 3 -> story.point(environment(), some());
            case 4 -> story.drop(environment());
            case 5 -> story.propose(new PlanId("p-" + ++plans), Some.plan(environment(), 1, one));
            case 6 -> story.tell(new PlanEvent.PlanApproved(plan(), Story.DIGEST, "bob"));
            case 7 -> story.start(new RunId("r-" + ++runs), environment(), plan());
            case 8 -> story.tell(new RunEvent.RunStopped(run(), new StopCause.Cancelled("ann")));
            case 9 ->
                    story.tell(
                            new SnapshotEvent.IntervalsInvalidated(
                                    one.versionKey(),
                                    Intervals.of(Some.day(1 + random.nextInt(9))),
                                    run(),
                                    "why"));
            case 10 -> story.tell(new EnvironmentEvent.EnvironmentFrozen(environment(), "cid"));
            case 11 -> story.tell(switched(one.id(), snapshot().id()));
            default ->
                    story.tell(
                            new SnapshotEvent.PhysicalTableDropped(
                                    one.versionKey(), null, one.table()));
        }
    }

    private Event switched(SnapshotId one, SnapshotId other) {
        return new EnvironmentEvent.SnapshotsSwitched(
                EnvironmentName.PROD,
                List.of(one),
                List.of(other),
                random.nextBoolean() ? List.of(other) : List.of(),
                story.now(),
                run());
    }

    private AuditOutcome audit() {
        return new AuditOutcome("a" + random.nextInt(2), true, random.nextBoolean() ? null : 1L);
    }

    private Snapshot[] some() {
        return IntStream.range(0, 4)
                .filter(_ -> random.nextBoolean())
                .mapToObj(model -> Some.snapshot("db.m" + model, "" + random.nextInt(3)))
                .toArray(Snapshot[]::new);
    }

    private Snapshot snapshot() {
        return Some.snapshot("db.m" + random.nextInt(4), "" + random.nextInt(3));
    }

    private EnvironmentName environment() {
        return random.nextBoolean() ? EnvironmentName.PROD : new EnvironmentName("dev");
    }

    private PlanId plan() {
        return new PlanId("p-" + random.nextInt(plans + 1));
    }

    private RunId run() {
        return new RunId("r-" + random.nextInt(runs + 1));
    }
}
