package dev.waymark.kernel.message;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one may want of snapshots and their tables.
public sealed interface SnapshotCommand extends Command {

    /// What one may want of a single [Version]; its own stream decides.
    sealed interface OfVersion extends SnapshotCommand {

        Version version();
    }

    /// Several wishes in one transaction: all of them come true in this order, or none does.
    record Together(List<OfVersion> wishes) implements SnapshotCommand {}

    /// All new snapshots of a plan in one bulk append; those that exist already are left alone.
    ///
    /// @param previewed ranges that a preview computes itself, so that it inherits none of them
    record PushSnapshots(List<Snapshot> snapshots, Map<SnapshotId, Intervals> previewed, RunId run)
            implements SnapshotCommand {

        public PushSnapshots(List<Snapshot> snapshots, RunId run) {
            this(snapshots, Map.of(), run);
        }
    }

    /// Says that these tables are there now, in one bulk append; what is known already is left
    /// alone.
    record RecordTables(List<Made> tables, RunId run) implements SnapshotCommand {

        /// @param devVersion whose dev table it is; null for the versioned table
        public record Made(Version version, @Nullable String devVersion, TableName table) {

            public static Made of(Snapshot snapshot, boolean dev) {
                return new Made(
                        snapshot.versionKey(), snapshot.devVersion(dev), snapshot.table(dev));
            }
        }
    }

    /// Says that a table is there now.
    ///
    /// @param devVersion whose dev table it is; null for the versioned table
    record RecordTable(Version version, @Nullable String devVersion, TableName table, RunId run)
            implements OfVersion {}

    /// Asks for the right to compute these ranges; refused while another living run has it for any
    /// of them, and when one of them is covered that is not to be computed again.
    ///
    /// @param recomputed what may be covered already: restatement, lookback
    record ReserveIntervals(
            Version version,
            @Nullable String devVersion,
            Intervals ranges,
            Intervals recomputed,
            RunId run)
            implements OfVersion {

        public ReserveIntervals(
                Version version, @Nullable String devVersion, Intervals ranges, RunId run) {
            this(version, devVersion, ranges, Intervals.none(), run);
        }
    }

    /// Says that a batch and its audits are done. Doing it again is no harm: the second time
    /// nothing happens.
    ///
    /// @param recomputed whether the range may be covered already: restatement, lookback
    /// @param rows written, null when the engine did not say
    /// @param sql that was run, null when it is not known
    record CompleteIntervals(
            Version version,
            @Nullable String devVersion,
            Batch batch,
            boolean recomputed,
            RunId run,
            @Nullable Long rows,
            Duration took,
            List<AuditOutcome> audits,
            @Nullable BatchSql sql)
            implements OfVersion {

        public CompleteIntervals(
                Version version,
                @Nullable String devVersion,
                Batch batch,
                boolean recomputed,
                RunId run,
                @Nullable Long rows,
                Duration took,
                List<AuditOutcome> audits) {
            this(version, devVersion, batch, recomputed, run, rows, took, audits, null);
        }
    }

    /// Marks ranges as done without computing them (empty backfill).
    record RecordEmptyIntervals(
            Version version, @Nullable String devVersion, Interval range, RunId run)
            implements OfVersion {}

    /// Makes ranges missing again.
    record InvalidateIntervals(Version version, Intervals ranges, RunId run, String why)
            implements OfVersion {}

    /// Says that covered ranges of the versioned table are to be computed again. They stay covered
    /// meanwhile, and marked until a run has completed them.
    ///
    /// @param asOf the moment whose cron tick asks for it; a later one replaces it
    record MarkRestatement(Version version, Intervals ranges, Instant asOf, RunId run)
            implements OfVersion {}

    /// Gives back whatever a run has reserved and not completed.
    record ReleaseIntervals(Version version, RunId run) implements OfVersion {}

    /// Nobody can use this snapshot any more.
    record RetireSnapshot(SnapshotId snapshot, Version version) implements OfVersion {}

    record RecordTableDropped(Version version, @Nullable String devVersion, TableName table)
            implements OfVersion {}
}
