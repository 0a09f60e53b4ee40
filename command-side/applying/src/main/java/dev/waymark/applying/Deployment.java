package dev.waymark.applying;

import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Map;
import java.util.SortedMap;

/// One run of one plan, with everything that its stages look at.
///
/// @param fence given with the slot
/// @param entries what the environment holds once the plan is applied
/// @param snapshots of those entries, and every other one that the stages name
/// @param tables where readers find each model once the plan is applied
public record Deployment(
        RunId run,
        PlanId id,
        Plan plan,
        long fence,
        SortedMap<ModelName, Entry> entries,
        Map<SnapshotId, Snapshot> snapshots,
        Tables tables,
        Provenance by) {

    /// @throws IllegalStateException when the state has lost a snapshot that the plan names
    public Snapshot snapshot(SnapshotId id) {
        Snapshot snapshot = snapshots.get(id);
        if (snapshot == null) {
            throw new IllegalStateException(
                    "plan " + this.id + " names " + id + ", which the state does not have");
        }
        return snapshot;
    }
}
