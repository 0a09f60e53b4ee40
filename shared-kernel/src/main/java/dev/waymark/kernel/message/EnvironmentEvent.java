package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to an environment.
public sealed interface EnvironmentEvent extends Event {

    EnvironmentName environment();

    /// @param fence grows with every holder of this slot
    /// @param takenOverFrom the run whose lease had lapsed or whose process had died; null for a
    ///   free slot
    record DeploymentStarted(
            EnvironmentName environment,
            RunId run,
            @Nullable PlanId plan,
            Holder holder,
            long fence,
            @Nullable RunId takenOverFrom)
            implements EnvironmentEvent {}

    /// The pointer moved. The truth of promotion: views follow it.
    ///
    /// @param generation the new one
    /// @param from the generation before; 0 for the first
    /// @param delta how the entries change from generation `from`
    /// @param entriesDigest SHA-256 over all entries after the change, to detect a broken fold
    record EnvironmentPointed(
            EnvironmentName environment,
            long generation,
            long from,
            PointerDelta delta,
            String entriesDigest,
            Cause cause,
            @Nullable PlanId plan,
            RunId run,
            Naming naming,
            @Nullable Instant expiresAt,
            @Nullable Instant dataEnd)
            implements EnvironmentEvent {}

    /// Which snapshots prod runs by their crons has changed (semantics 8.6), all of a deployment at
    /// once.
    ///
    /// @param unpaused that it runs from now on
    /// @param paused that it runs no longer
    /// @param unrestorable those whose table a forward-only deployment of a successor has altered,
    ///   whether they were run before or not
    record SnapshotsSwitched(
            EnvironmentName environment,
            List<SnapshotId> unpaused,
            List<SnapshotId> paused,
            List<SnapshotId> unrestorable,
            Instant since,
            RunId run)
            implements EnvironmentEvent {}

    record EnvironmentFinalised(EnvironmentName environment, long generation, RunId run)
            implements EnvironmentEvent {}

    /// The warehouse was found behind the log, and somebody wants it to follow again: the views no
    /// longer show what they showed.
    ///
    /// @param generation of the log, whose views are to be pointed again
    /// @param shown what the warehouse says that it shows; 0 for nothing
    record ViewsLost(EnvironmentName environment, long generation, long shown, RunId run)
            implements EnvironmentEvent {}

    record DeploymentEnded(EnvironmentName environment, RunId run) implements EnvironmentEvent {}

    record EnvironmentFrozen(EnvironmentName environment, String by) implements EnvironmentEvent {}

    record EnvironmentThawed(EnvironmentName environment, String by) implements EnvironmentEvent {}

    record EnvironmentInvalidated(EnvironmentName environment, Instant expiresAt)
            implements EnvironmentEvent {}

    record EnvironmentDropped(EnvironmentName environment) implements EnvironmentEvent {}
}
