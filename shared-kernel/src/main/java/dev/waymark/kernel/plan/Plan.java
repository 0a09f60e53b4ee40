package dev.waymark.kernel.plan;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deployment as a reviewable value: everything that applying it needs, nothing that steers it
/// from outside. The same project, prior state, options and clock give the same bytes.
///
/// @param formatVersion of this document
/// @param basis what it was computed on
/// @param newEnvironment whether the target did not exist, or had expired
/// @param createFrom the environment that a new one starts from
/// @param executionTime the reference clock that was used
/// @param start first moment to compute, null when nothing is missing
/// @param end last moment to compute, exclusive
/// @param requirementsChanged whether something beside models differs: environment statements, an
///   unfinished promotion
/// @param changes in order of model name
/// @param newSnapshots snapshots that the state has never seen, parents first; uncategorised models
///   are left out
/// @param backfills what is missing, parents first, also where computing it is skipped; the stages
///   hold what is computed
/// @param restatements models to compute again, with the range
/// @param selected models that the backfill is limited to, null for all
/// @param stages in the order of application; empty when there is nothing to do
/// @param pointer how the environment's entries change
/// @param demoted views to drop, as they are named today
/// @param notDeployable snapshots of the environment whose output may not go to prod as it is
///   (semantics 6.1)
/// @param cause a promotion, or a rollback to an earlier generation
/// @param lags models that a rollback points at tables which end earlier than today's
/// @param expiresAt when the environment will lapse; null for never
/// @param approval who must approve
/// @param emptyBackfill whether the whole range of the plan is only recorded as done
/// @param noGaps whether promotion is refused when covered ranges would shrink
/// @param warnings worth knowing before approving
/// @param switchover how the views move; null when none does, and in plans of earlier days
public record Plan(
        int formatVersion,
        Basis basis,
        boolean newEnvironment,
        @Nullable EnvironmentName createFrom,
        PlanOptions options,
        Instant executionTime,
        @Nullable Instant start,
        Instant end,
        boolean requirementsChanged,
        List<Change> changes,
        List<Snapshot> newSnapshots,
        List<Backfill> backfills,
        SortedMap<ModelName, Interval> restatements,
        @Nullable List<ModelName> selected,
        List<Stage> stages,
        PointerDelta pointer,
        List<Demotion> demoted,
        List<SnapshotId> notDeployable,
        Cause cause,
        List<Lag> lags,
        Naming naming,
        @Nullable Instant expiresAt,
        ApprovalRule approval,
        RollbackOutlook rollback,
        boolean emptyBackfill,
        boolean noGaps,
        List<Diagnostic> warnings,
        @Nullable Switchover switchover) {

    /// The version of the document that this program writes.
    public static final int FORMAT_VERSION = 1;

    public EnvironmentName environment() {
        return basis.environment();
    }

    /// A view that goes away.
    ///
    /// @param gateway where it is; null for the selected one
    public record Demotion(ModelName model, TableName view, @Nullable String gateway) {}

    /// @param missing what today's table has and the earlier one lacks
    public record Lag(ModelName model, Intervals missing) {}

    /// Models whose change nobody has categorised; such a plan can be reviewed but not applied.
    public List<ModelName> uncategorised() {
        return changes.stream().filter(Plan::isUndecided).map(Change::model).toList();
    }

    private static boolean isUndecided(Change change) {
        return change instanceof Change.DirectlyModified direct && direct.category() == null;
    }

    /// The same plan with more that is worth knowing before approving.
    public Plan warning(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(warnings);
        all.addAll(more);
        return with(all, switchover);
    }

    /// The same plan with what is known of its views' way.
    public Plan moving(Switchover views) {
        return with(warnings, views);
    }

    private Plan with(List<Diagnostic> told, @Nullable Switchover moving) {
        return new Plan(
                formatVersion,
                basis,
                newEnvironment,
                createFrom,
                options,
                executionTime,
                start,
                end,
                requirementsChanged,
                changes,
                newSnapshots,
                backfills,
                restatements,
                selected,
                stages,
                pointer,
                demoted,
                notDeployable,
                cause,
                lags,
                naming,
                expiresAt,
                approval,
                rollback,
                emptyBackfill,
                noGaps,
                List.copyOf(told),
                moving);
    }

    public boolean hasChanges() {
        return newEnvironment || requirementsChanged || !changes.isEmpty();
    }

    /// What runs around it.
    public Statements statements() {
        Statements around = Statements.NONE;
        for (Stage stage : stages) {
            if (stage instanceof Stage.BeforeAll(var statements, var variables)) {
                around = around.before(statements, variables);
            } else if (stage instanceof Stage.AfterAll(var statements, var variables)) {
                around = around.after(statements, variables);
            }
        }
        return around;
    }

    /// Whether anything is to be computed (semantics 4.8).
    public boolean requiresBackfill() {
        return !options.skipBackfill()
                && !emptyBackfill
                && !(backfills.isEmpty() && restatements.isEmpty());
    }

    /// What its stages compute, or record as done: nothing when the backfill is skipped.
    public List<Backfill> work() {
        return stages(Stage.RunBackfill.class).flatMap(run -> run.backfills().stream()).toList();
    }

    /// Snapshots of other environments whose rows a restatement makes stale.
    public List<SnapshotId> cleared() {
        return stages(Stage.ClearRestated.class)
                .flatMap(clear -> clear.snapshots().stream())
                .toList();
    }

    /// Its stages of one kind, in the order of application.
    public <S extends Stage> Stream<S> stages(Class<S> kind) {
        return stages.stream().filter(kind::isInstance).map(kind::cast);
    }

    public boolean hasBreakingChanges() {
        return changes.stream().anyMatch(change -> category(change) == Category.BREAKING);
    }

    /// Snapshots of models that the environment has in another form.
    public List<SnapshotId> modifiedSnapshots() {
        return changes.stream().flatMap(change -> modified(change).stream()).toList();
    }

    /// What is missing, by model.
    public SortedMap<ModelName, Intervals> missingIntervals() {
        SortedMap<ModelName, Intervals> missing = new TreeMap<>();
        backfills.forEach(backfill ->
                missing.merge(backfill.snapshot().name(), backfill.missing(), Intervals::union));
        return missing;
    }

    private static Optional<SnapshotId> modified(Change change) {
        return switch (change) {
            case Change.Added _, Change.Removed _ -> Optional.empty();
            case Change.DirectlyModified direct -> Optional.of(direct.to());
            case Change.IndirectlyModified indirect -> Optional.of(indirect.to());
            case Change.MetadataUpdated metadata -> Optional.of(metadata.to());
        };
    }

    /// Neither changes, nor backfill, nor views to add: applying it writes nothing.
    public boolean isEmpty() {
        return stages.isEmpty() || (!hasChanges() && !requiresBackfill() && pointer.isEmpty());
    }

    private static @Nullable Category category(Change change) {
        return switch (change) {
            case Change.Added added -> added.category();
            case Change.Removed _ -> null;
            case Change.DirectlyModified direct -> direct.category();
            case Change.IndirectlyModified indirect -> indirect.category();
            case Change.MetadataUpdated metadata -> metadata.category();
        };
    }
}
