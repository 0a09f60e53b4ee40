package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one may want of an environment.
public sealed interface EnvironmentCommand extends Command {

    EnvironmentName environment();

    /// Takes the slot. Refused while another living run has it, when frozen, or when the basis has
    /// moved.
    ///
    /// @param expectedGeneration that the work was planned on; 0 when it never existed or was
    ///   dropped; negative for any
    /// @param lease how long the slot lasts without being renewed
    record StartDeployment(
            EnvironmentName environment,
            RunId run,
            @Nullable PlanId plan,
            Holder holder,
            long expectedGeneration,
            Duration lease)
            implements EnvironmentCommand {}

    /// Moves the pointer: compare-and-set on the generation, by the holder of the slot, onto
    /// snapshots that are pushed and covered as promised.
    ///
    /// @param fence that the holder was given
    /// @param promised intervals that must be complete by now
    /// @param noGaps names for which covered ranges must not shrink; null for no such check
    /// @param filledLater snapshots whose tables are made and filled before the views follow
    record PointEnvironment(
            EnvironmentName environment,
            RunId run,
            long fence,
            @Nullable PlanId plan,
            long expectedGeneration,
            PointerDelta delta,
            Cause cause,
            List<Backfill> promised,
            @Nullable List<ModelName> noGaps,
            Naming naming,
            @Nullable Instant expiresAt,
            @Nullable Instant dataEnd,
            List<SnapshotId> filledLater)
            implements EnvironmentCommand {

        /// Where every table is there already.
        public PointEnvironment(
                EnvironmentName environment,
                RunId run,
                long fence,
                @Nullable PlanId plan,
                long expectedGeneration,
                PointerDelta delta,
                Cause cause,
                List<Backfill> promised,
                @Nullable List<ModelName> noGaps,
                Naming naming,
                @Nullable Instant expiresAt,
                @Nullable Instant dataEnd) {
            this(
                    environment,
                    run,
                    fence,
                    plan,
                    expectedGeneration,
                    delta,
                    cause,
                    promised,
                    noGaps,
                    naming,
                    expiresAt,
                    dataEnd,
                    List.of());
        }
    }

    /// From now on prod runs these; other snapshots of the same models are paused (semantics 8.6).
    record UnpauseSnapshots(
            EnvironmentName environment,
            RunId run,
            long fence,
            List<SnapshotId> snapshots,
            Instant since)
            implements EnvironmentCommand {}

    /// The views show this generation now.
    record FinaliseEnvironment(EnvironmentName environment, RunId run, long fence, long generation)
            implements EnvironmentCommand {}

    /// The warehouse was found to show an older generation than it did.
    ///
    /// @param shown by the warehouse; 0 for none
    record RecordViewsLost(EnvironmentName environment, RunId run, long fence, long shown)
            implements EnvironmentCommand {}

    /// Gives the slot back.
    record EndDeployment(EnvironmentName environment, RunId run) implements EnvironmentCommand {}

    /// Refuses every deployment until thawed.
    record FreezeEnvironment(EnvironmentName environment) implements EnvironmentCommand {}

    record ThawEnvironment(EnvironmentName environment) implements EnvironmentCommand {}

    /// Lets it expire now; prod cannot (semantics 8.7).
    record InvalidateEnvironment(EnvironmentName environment) implements EnvironmentCommand {}

    /// Its views are gone. By the holder of the slot, and of an expired environment only.
    record DropEnvironment(EnvironmentName environment, RunId run, long fence)
            implements EnvironmentCommand {}
}
