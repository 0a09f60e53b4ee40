package dev.waymark.aggregates.snapshot;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the stream of a version remembers: merged ranges, so that its size does not follow the
/// number of batches.
///
/// @param snapshots that use this version, in order of their push
/// @param covered ranges of the versioned table
/// @param devCovered ranges of dev tables by dev version
/// @param tables that exist
/// @param reserved what runs may compute and have not completed
/// @param done what each of the latest runs has completed, so that it may say so again
/// @param restatedAsOf the moment for which it was last marked for restatement; null for never
public record SnapshotState(
        List<Pushed> snapshots,
        Intervals covered,
        SortedMap<String, Intervals> devCovered,
        List<Table> tables,
        List<Claim> reserved,
        List<Claim> done,
        @Nullable Instant restatedAsOf) {

    public static final SnapshotState NEW =
            new SnapshotState(
                    List.of(),
                    Intervals.none(),
                    new TreeMap<>(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);

    /// @param unit grid of its intervals
    /// @param partials whether an interval may end between two grid lines
    public record Pushed(SnapshotId id, IntervalUnit unit, boolean partials) {

        static Pushed of(Snapshot snapshot) {
            return new Pushed(
                    snapshot.id(),
                    snapshot.model().schedule().unit(),
                    snapshot.model().schedule().allowPartials());
        }
    }

    /// @param devVersion whose dev table it is; null for the versioned table
    public record Table(@Nullable String devVersion, TableName name) {}

    /// What one run has of one table.
    ///
    /// @param devVersion whose dev table it is; null for the versioned table
    public record Claim(RunId run, @Nullable String devVersion, Intervals ranges) {}

    /// The computed ranges of one of the tables.
    Intervals covered(@Nullable String devVersion) {
        return devVersion == null ? covered : devCovered.getOrDefault(devVersion, Intervals.none());
    }

    @Nullable Pushed pushed(SnapshotId id) {
        return snapshots.stream().filter(pushed -> pushed.id().equals(id)).findFirst().orElse(null);
    }

    SnapshotState withSnapshots(List<Pushed> all) {
        return new SnapshotState(
                List.copyOf(all), covered, devCovered, tables, reserved, done, restatedAsOf);
    }

    SnapshotState withTables(List<Table> all) {
        return new SnapshotState(
                snapshots, covered, devCovered, List.copyOf(all), reserved, done, restatedAsOf);
    }

    SnapshotState withCovered(@Nullable String devVersion, Intervals ranges) {
        if (devVersion == null) {
            return new SnapshotState(
                    snapshots, ranges, devCovered, tables, reserved, done, restatedAsOf);
        }
        SortedMap<String, Intervals> dev = new TreeMap<>(devCovered);
        dev.put(devVersion, ranges);
        return new SnapshotState(snapshots, covered, dev, tables, reserved, done, restatedAsOf);
    }

    SnapshotState withReserved(List<Claim> claims) {
        return new SnapshotState(
                snapshots, covered, devCovered, tables, claims, done, restatedAsOf);
    }

    SnapshotState withDone(List<Claim> claims) {
        return new SnapshotState(
                snapshots, covered, devCovered, tables, reserved, claims, restatedAsOf);
    }

    SnapshotState restated(Instant asOf) {
        return new SnapshotState(snapshots, covered, devCovered, tables, reserved, done, asOf);
    }
}
