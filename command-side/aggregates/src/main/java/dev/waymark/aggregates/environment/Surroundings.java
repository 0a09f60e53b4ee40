package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.Liveness;
import dev.waymark.aggregates.decision.PlanStanding;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/// What deciding asks of the world outside of the environment's stream. What it answers stands
/// still until the decision is written.
///
/// @param liveness of the run in the slot
/// @param plans how far a plan's review has come
/// @param snapshots what is there of snapshots
/// @param rivals what is there of snapshots and of those that stand beside them
public record Surroundings(
        Liveness liveness,
        Function<PlanId, Optional<PlanStanding>> plans,
        SnapshotLookup snapshots,
        Function<Collection<SnapshotId>, Holdings> rivals) {

    /// Finds snapshots by their ids, with versions that are known to matter.
    public interface SnapshotLookup {

        Holdings of(Collection<SnapshotId> ids, Collection<Version> versions);
    }
}
