package dev.waymark.kernel.message;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to the snapshots of one [Version] and to their tables.
public sealed interface SnapshotEvent extends Event {

    /// The stream that it belongs to.
    Version version();

    record SnapshotPushed(Version version, Snapshot snapshot, RunId run) implements SnapshotEvent {}

    /// @param devVersion whose dev table it is; null for the versioned table
    record PhysicalTableCreated(
            Version version, @Nullable String devVersion, TableName table, RunId run)
            implements SnapshotEvent {}

    record IntervalsReserved(
            Version version, @Nullable String devVersion, Intervals ranges, RunId run)
            implements SnapshotEvent {}

    /// @param batch null when recorded without computing
    /// @param took zero when recorded without computing
    /// @param sql that was run; null when nothing was computed, or it is not known
    record IntervalsCompleted(
            Version version,
            @Nullable String devVersion,
            Intervals ranges,
            @Nullable Batch batch,
            RunId run,
            @Nullable Long rows,
            Duration took,
            List<AuditOutcome> audits,
            @Nullable BatchSql sql)
            implements SnapshotEvent {

        public IntervalsCompleted(
                Version version,
                @Nullable String devVersion,
                Intervals ranges,
                @Nullable Batch batch,
                RunId run,
                @Nullable Long rows,
                Duration took,
                List<AuditOutcome> audits) {
            this(version, devVersion, ranges, batch, run, rows, took, audits, null);
        }
    }

    record IntervalsInvalidated(Version version, Intervals ranges, RunId run, String why)
            implements SnapshotEvent {}

    /// An automatic restatement wants these computed again; until then they stay as they are.
    ///
    /// @param asOf the moment whose cron tick asked for it
    record RestatementMarked(Version version, Intervals ranges, Instant asOf, RunId run)
            implements SnapshotEvent {}

    record IntervalsReleased(Version version, RunId run) implements SnapshotEvent {}

    /// Written by older programs; now all of a deployment are one
    /// [EnvironmentEvent.SnapshotsSwitched].
    record SnapshotUnpaused(Version version, SnapshotId snapshot, Instant since, RunId run)
            implements SnapshotEvent {}

    /// Written by older programs, as [SnapshotUnpaused].
    ///
    /// @param unrestorable whether its table has been altered by a forward-only deployment of a
    ///   successor
    record SnapshotPaused(Version version, SnapshotId snapshot, boolean unrestorable, RunId run)
            implements SnapshotEvent {}

    record SnapshotRetired(Version version, SnapshotId snapshot) implements SnapshotEvent {}

    record PhysicalTableDropped(Version version, @Nullable String devVersion, TableName table)
            implements SnapshotEvent {}
}
