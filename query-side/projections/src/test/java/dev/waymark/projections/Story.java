package dev.waymark.projections;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes a log as people would tell it; each event happens a minute after the one before.
final class Story {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final Holder HOLDER = new Holder("ci-7", 4711, BEGIN, "ann");
    static final RunId RUN = new RunId("r-1");
    static final PlanId PLAN = new PlanId("p-1");
    static final Digest DIGEST = new Digest("ab".repeat(32));

    final MemoryLog log = new MemoryLog();
    private final Map<EnvironmentName, SortedMap<ModelName, Entry>> held = new HashMap<>();
    private final Map<EnvironmentName, Long> generations = new HashMap<>();
    private Instant now = BEGIN;
    private String actor = "ann";
    private PlanId applied = PLAN;

    Instant now() {
        return now;
    }

    /// Lets time pass.
    Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story by(String user) {
        actor = user;
        return this;
    }

    /// From now on environments are pointed by this plan.
    Story applying(PlanId plan) {
        applied = plan;
        return this;
    }

    Story tell(Event event) {
        log.add(stream(event), event, provenance());
        return this;
    }

    /// The request behind the next event.
    Provenance provenance() {
        now = now.plus(Duration.ofMinutes(1));
        return new Provenance(actor, null, "cli", "because", "c-1", now);
    }

    static String stream(Event event) {
        return switch (event) {
            case PlanEvent plan -> "plan/" + plan.plan();
            case SnapshotEvent snapshot -> "snapshot/" + snapshot.version();
            case EnvironmentEvent environment -> "environment/" + environment.environment();
            case RunEvent run -> "run/" + run.run();
        };
    }

    Story push(Snapshot... snapshots) {
        for (Snapshot snapshot : snapshots) {
            tell(new SnapshotEvent.SnapshotPushed(snapshot.versionKey(), snapshot, RUN));
            tell(
                    new SnapshotEvent.PhysicalTableCreated(
                            snapshot.versionKey(), null, snapshot.table(), RUN));
        }
        return this;
    }

    Story propose(PlanId plan, Plan document) {
        return tell(new PlanEvent.PlanProposed(plan, document, DIGEST, actor));
    }

    Story start(RunId run, EnvironmentName environment, @Nullable PlanId plan) {
        return tell(
                new RunEvent.RunStarted(
                        run,
                        RunPurpose.APPLY,
                        environment,
                        plan,
                        HOLDER,
                        List.of("push", "backfill", "point")));
    }

    Story complete(Snapshot snapshot, Interval range, @Nullable Long rows, AuditOutcome... audits) {
        return tell(
                new SnapshotEvent.IntervalsCompleted(
                        snapshot.versionKey(),
                        null,
                        Intervals.of(range),
                        new Batch(snapshot.id(), false, range),
                        RUN,
                        rows,
                        Duration.ofSeconds(2),
                        List.of(audits)));
    }

    /// Points an environment at exactly these.
    Story point(EnvironmentName environment, Snapshot... snapshots) {
        SortedMap<ModelName, Entry> entries = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            entries.put(snapshot.name(), Some.entry(snapshot, environment));
        }
        return point(environment, entries, new Cause.Promotion());
    }

    Story point(EnvironmentName environment, SortedMap<ModelName, Entry> to, Cause cause) {
        SortedMap<ModelName, Entry> from = held.getOrDefault(environment, new TreeMap<>());
        long last = generations.getOrDefault(environment, 0L);
        held.put(environment, to);
        generations.put(environment, last + 1);
        return tell(
                new EnvironmentPointed(
                        environment,
                        last + 1,
                        last,
                        PointerDelta.between(from, to),
                        Digests.ofEntries(to.values()),
                        cause,
                        applied,
                        RUN,
                        Naming.DEFAULT,
                        null,
                        null));
    }

    Story finalise(EnvironmentName environment) {
        long generation = generations.get(environment);
        return tell(new EnvironmentEvent.EnvironmentFinalised(environment, generation, RUN));
    }

    Story drop(EnvironmentName environment) {
        held.put(environment, new TreeMap<>());
        return tell(new EnvironmentEvent.EnvironmentDropped(environment));
    }

    SortedMap<ModelName, Entry> held(EnvironmentName environment) {
        return held.get(environment);
    }
}
