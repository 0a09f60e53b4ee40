package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.HistoryLine;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.EarlierBatch;
import dev.waymark.kernel.run.PastWork;
import dev.waymark.kernel.run.RanBatch;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A question, with the type of its answer.
///
/// @param <A> type of the answer
public sealed interface Query<A> {

    /// What an environment held: now when neither is given, at a generation, or at a moment.
    record EnvironmentAsOf(
            EnvironmentName environment, @Nullable Long generation, @Nullable Instant at)
            implements Query<Optional<Pointer>> {}

    /// Every environment that has not been dropped.
    record Environments() implements Query<List<EnvironmentSummary>> {}

    /// All pointer events of an environment, latest first.
    record HistoryOf(EnvironmentName environment) implements Query<List<HistoryLine>> {}

    /// Who deploys to an environment right now, whether it was ever pointed or not.
    record SlotOf(EnvironmentName environment) implements Query<Optional<Slot>> {}

    /// The starting point of a plan.
    ///
    /// @param local snapshots that the project would make, by their present fingerprints
    record PriorStateOf(
            EnvironmentName environment, EnvironmentName createFrom, SortedSet<SnapshotId> local)
            implements Query<PriorState> {}

    /// The starting point of a plan that goes back: without what prod and other environments hold,
    /// and without dev tables.
    ///
    /// @param moved snapshots that come or go
    /// @param held snapshots that matter as far as prod does not run them
    record RollbackStateOf(
            EnvironmentName environment, SortedSet<SnapshotId> moved, SortedSet<SnapshotId> held)
            implements Query<PriorState> {}

    /// Stored snapshots; unknown ids are left out.
    record SnapshotsOf(SortedSet<SnapshotId> ids) implements Query<List<StoredSnapshot>> {}

    record PlanOf(PlanId plan) implements Query<Optional<PlanReview>> {}

    /// Plans that people made, latest first. Those of cadence runs stand with their runs.
    ///
    /// @param environment null for all
    record Plans(@Nullable EnvironmentName environment, int limit)
            implements Query<List<PlanSummary>> {}

    record RunOf(RunId run) implements Query<Optional<RunReport>> {}

    /// Runs, latest first.
    ///
    /// @param environment null for all
    record Runs(@Nullable EnvironmentName environment, int limit)
            implements Query<List<RunReport>> {}

    /// What computing these models has taken so far: every table of theirs, of the one that was
    /// computed last first.
    record PastWorkOf(SortedSet<ModelName> models) implements Query<List<PastWork>> {}

    /// Batches of a model whose number of rows is known, latest first, those of one run left out.
    record EarlierBatches(ModelName model, RunId butOf, int limit)
            implements Query<List<EarlierBatch>> {}

    /// What a run computed, batch by batch with its SQL, in order of the log.
    ///
    /// @param model null for all
    record BatchesOf(RunId run, @Nullable ModelName model, int limit)
            implements Query<List<RanBatch>> {}

    /// The batches that a run has completed, without their SQL, in order of the log.
    record DoneBatches(RunId run) implements Query<List<Batch>> {}

    /// Runs that came to their end and left a mark in warehouses, the last one first.
    record MarkedRuns(int limit) implements Query<List<MarkedRun>> {}

    /// @param gateways whose warehouses must remember the run
    record MarkedRun(
            RunId run, EnvironmentName environment, Instant endedAt, List<String> gateways) {}

    /// Every table that is there as far as the log knows.
    record RecordedTables() implements Query<List<RecordedTable>> {}

    /// @param devVersion whose dev table it is; null for the versioned table
    /// @param gateway of the model; null for the selected one
    record RecordedTable(
            Version version,
            @Nullable String devVersion,
            TableName table,
            @Nullable String gateway) {}

    /// The audit log, latest first; null filters let everything through.
    ///
    /// @param sql whether batches come with the SQL that computed them
    record AuditLogOf(
            @Nullable EnvironmentName environment,
            @Nullable ModelName model,
            int limit,
            boolean sql)
            implements Query<List<AuditEntry>> {

        public AuditLogOf(
                @Nullable EnvironmentName environment, @Nullable ModelName model, int limit) {
            this(environment, model, limit, false);
        }
    }

    /// The raw event feed in order of the log.
    record EventsAfter(long position, int limit) implements Query<List<FeedEvent>> {}

    /// Position of the last event that the answers include.
    record LogPosition() implements Query<Long> {}

    /// Tables that nothing can need any more: no environment, no kept generation, time to live
    /// over.
    record Disposable(Instant now, boolean ignoreTimeToLive)
            implements Query<List<DisposableTable>> {}

    /// @param snapshot the last of those that used it; null when all have been retired, and only
    ///   dropping the table is left to do
    /// @param devVersion whose dev table it is; null for the versioned table
    /// @param gateway of the model; null for the selected one
    /// @param last whether no living snapshot of the version is left
    record DisposableTable(
            @Nullable SnapshotId snapshot,
            Version version,
            @Nullable String devVersion,
            TableName table,
            @Nullable String gateway,
            boolean last) {}

    /// Snapshots that nothing can need any more, whose tables are gone or belong to others too.
    record Retirable(Instant now, boolean ignoreTimeToLive)
            implements Query<List<RetirableSnapshot>> {}

    record RetirableSnapshot(SnapshotId snapshot, Version version) {}

    /// Snapshots that no environment holds and whose time is not over: what makes going back
    /// possible.
    record Kept(Instant now) implements Query<List<KeptSnapshot>> {}

    /// @param until when its time to live is over
    /// @param environment that held it last; null for none
    /// @param generation the last one that held it; 0 for none
    /// @param tables that it uses, shared ones too
    record KeptSnapshot(
            SnapshotId snapshot,
            Instant until,
            @Nullable EnvironmentName environment,
            long generation,
            List<TableName> tables) {}
}
