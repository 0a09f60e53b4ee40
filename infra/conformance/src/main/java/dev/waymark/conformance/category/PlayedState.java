package dev.waymark.conformance.category;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the log would remember, played on values: plans are applied to it, and it answers what is.
final class PlayedState {

    private final SortedMap<SnapshotId, Snapshot> snapshots = new TreeMap<>();
    private final Map<SnapshotId, Instant> unpaused = new HashMap<>();
    private final Set<SnapshotId> unrestorable = new HashSet<>();
    private final Map<Version, Intervals> tables = new HashMap<>();
    private final Map<String, Intervals> devTables = new HashMap<>();
    private final Set<Version> there = new HashSet<>();
    private final SortedMap<EnvironmentName, List<Pointer>> history = new TreeMap<>();
    private long position;

    /// @throws NullPointerException when it was never pushed
    Snapshot snapshot(SnapshotId id) {
        return Objects.requireNonNull(snapshots.get(id), () -> "unknown " + id);
    }

    boolean knows(SnapshotId id) {
        return snapshots.containsKey(id);
    }

    /// The starting point of a plan.
    PriorState prior(EnvironmentName environment, EnvironmentName createFrom) {
        SortedMap<SnapshotId, StoredSnapshot> stored = new TreeMap<>();
        snapshots.values().forEach(snapshot -> stored.put(snapshot.id(), stored(snapshot)));
        return new PriorState(
                position,
                current(environment),
                current(createFrom),
                current(EnvironmentName.PROD),
                stored,
                snapshots.values().stream()
                        .filter(snapshot -> there.contains(snapshot.versionKey()))
                        .map(Snapshot::id)
                        .toList());
    }

    @Nullable Pointer current(EnvironmentName environment) {
        List<Pointer> all = history.getOrDefault(environment, List.of());
        return all.isEmpty() ? null : all.getLast();
    }

    /// Applies a plan to its end.
    void apply(Plan plan, Instant at) {
        for (Stage stage : plan.stages()) {
            position++;
            switch (stage) {
                case Stage.PushSnapshots _ -> plan.newSnapshots().forEach(this::push);
                case Stage.CreateTables create -> create.snapshots().forEach(this::create);
                case Stage.RunBackfill work -> work.backfills().forEach(this::compute);
                case Stage.PointEnvironment _ -> point(plan, at);
                case Stage.Unpause unpause -> unpause.snapshots().forEach(id -> unpause(id, at));
                case Stage.ClearRestated stale ->
                        stale.snapshots().forEach(id -> clear(plan, stale, id));
                case Stage.BeforeAll _,
                        Stage.AfterAll _,
                        Stage.AuditExisting _,
                        Stage.MarkRestated _,
                        Stage.MigrateTables _,
                        Stage.UpdateViews _,
                        Stage.Finalise _ -> {}
            }
        }
    }

    private void push(Snapshot snapshot) {
        if (snapshots.putIfAbsent(snapshot.id(), snapshot) == null && snapshot.forwardOnly()) {
            Intervals kept = tables.getOrDefault(snapshot.versionKey(), Intervals.none());
            devTables.merge(devKey(snapshot), kept, Intervals::union);
        }
    }

    private void create(SnapshotId id) {
        there.add(snapshot(id).versionKey());
    }

    private void compute(Backfill backfill) {
        Snapshot snapshot = snapshot(backfill.snapshot());
        if (backfill.dev()) {
            devTables.merge(devKey(snapshot), backfill.missing(), Intervals::union);
        } else {
            tables.merge(snapshot.versionKey(), backfill.missing(), Intervals::union);
            there.add(snapshot.versionKey());
        }
    }

    private void point(Plan plan, Instant at) {
        Pointer before = current(plan.environment());
        SortedMap<ModelName, Entry> entries = before == null ? new TreeMap<>() : before.entries();
        long generation = before == null ? 1 : before.generation() + 1;
        history.computeIfAbsent(plan.environment(), _ -> new ArrayList<>())
                .add(
                        new Pointer(
                                plan.environment(),
                                generation,
                                plan.pointer().applyTo(entries),
                                plan.cause(),
                                null,
                                new RunId("run-" + position),
                                at,
                                "conformance",
                                at,
                                plan.expiresAt(),
                                plan.naming(),
                                plan.end()));
    }

    private void unpause(SnapshotId id, Instant at) {
        Snapshot target = snapshot(id);
        List.copyOf(snapshots.values()).forEach(other -> pause(target, other));
        unpaused.put(id, at);
    }

    private void pause(Snapshot target, Snapshot other) {
        if (!other.name().equals(target.name()) || other.id().equals(target.id())) {
            return;
        }
        unpaused.remove(other.id());
        if (other.version().equals(target.version())
                && other.forwardOnly() != target.forwardOnly()) {
            unrestorable.add(other.id());
        }
    }

    private void clear(Plan plan, Stage.ClearRestated stage, SnapshotId id) {
        stage.range(id.name(), plan.restatements())
                .ifPresent(range ->
                        tables.computeIfPresent(
                                snapshot(id).versionKey(),
                                (_, all) -> all.minus(Intervals.of(range))));
    }

    private StoredSnapshot stored(Snapshot snapshot) {
        return new StoredSnapshot(
                snapshot,
                new Coverage(
                        tables.getOrDefault(snapshot.versionKey(), Intervals.none()),
                        devTables.getOrDefault(devKey(snapshot), Intervals.none()),
                        Intervals.none()),
                unpaused.get(snapshot.id()),
                unrestorable.contains(snapshot.id()),
                Instant.EPOCH);
    }

    private static String devKey(Snapshot snapshot) {
        return snapshot.versionKey() + "/" + snapshot.devVersion();
    }
}
