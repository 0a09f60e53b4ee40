package dev.waymark.eventstore;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotCommand.OfVersion;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Deploys the way a runner does, in commands.
final class Deployments {

    private final StateFile state;

    Deployments(StateFile state) {
        this.state = state;
    }

    /// From pushing to pointing.
    void deploy(String run, EnvironmentName environment, Snapshot... snapshots) {
        RunId id = new RunId(run);
        push(id, snapshots);
        start(id, environment);
        point(id, environment, snapshots);
        end(id, environment);
    }

    void push(RunId run, Snapshot... snapshots) {
        state.send(new SnapshotCommand.PushSnapshots(List.of(snapshots), run));
        for (Snapshot snapshot : snapshots) {
            state.send(
                    new SnapshotCommand.RecordTable(
                            snapshot.versionKey(), null, snapshot.table(), run));
        }
    }

    void start(RunId run, EnvironmentName environment) {
        state.send(
                new StartDeployment(
                        environment, run, null, StateFile.HOLDER, -1, Duration.ofSeconds(30)));
    }

    void point(RunId run, EnvironmentName environment, Snapshot... snapshots) {
        Optional<Pointer> now = state.ask(new EnvironmentAsOf(environment, null, null));
        long fence = state.ask(new SlotOf(environment)).map(Slot::fence).orElseThrow();
        SortedMap<ModelName, Entry> to = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            to.put(snapshot.name(), entry(snapshot));
        }
        state.send(
                new EnvironmentCommand.PointEnvironment(
                        environment,
                        run,
                        fence,
                        null,
                        now.map(Pointer::generation).orElse(0L),
                        PointerDelta.between(now.map(Pointer::entries).orElse(new TreeMap<>()), to),
                        new Cause.Promotion(),
                        List.of(),
                        null,
                        Naming.DEFAULT,
                        null,
                        null));
        long generation = now.map(Pointer::generation).orElse(0L) + 1;
        state.send(new EnvironmentCommand.FinaliseEnvironment(environment, run, fence, generation));
    }

    void end(RunId run, EnvironmentName environment) {
        state.send(new EnvironmentCommand.EndDeployment(environment, run));
    }

    /// One day of one snapshot, from reserving to completing.
    void compute(RunId run, Snapshot snapshot, Interval day) {
        state.send(reserved(run, snapshot, day));
        state.send(completed(run, snapshot, day));
    }

    static OfVersion reserved(RunId run, Snapshot snapshot, Interval day) {
        return new SnapshotCommand.ReserveIntervals(
                snapshot.versionKey(), null, Intervals.of(day), run);
    }

    static OfVersion completed(RunId run, Snapshot snapshot, Interval day) {
        return new SnapshotCommand.CompleteIntervals(
                snapshot.versionKey(),
                null,
                new Batch(snapshot.id(), false, day),
                false,
                run,
                10L,
                Duration.ofSeconds(1),
                List.of());
    }

    static Entry entry(Snapshot snapshot) {
        return new Entry(
                snapshot.id(),
                snapshot.version(),
                new TableName("", "db", snapshot.name().table()),
                snapshot.table(),
                false,
                null);
    }
}
