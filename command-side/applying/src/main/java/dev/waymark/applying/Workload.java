package dev.waymark.applying;

import dev.waymark.kernel.interval.Batches;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a plan computes of one model.
///
/// @param batches at most: what another run completes meanwhile is left out
public record Workload(ModelName model, long batches) {

    /// Every model once, in the order of the plan.
    public static List<Workload> of(Plan plan, Map<SnapshotId, Snapshot> snapshots) {
        SequencedMap<ModelName, Long> batches = new LinkedHashMap<>();
        for (Backfill backfill : plan.work()) {
            Snapshot snapshot = snapshots.get(backfill.snapshot());
            if (snapshot != null) {
                batches.merge(
                        snapshot.name(),
                        plan.emptyBackfill() ? 0 : count(backfill, snapshot),
                        Long::sum);
            }
        }
        return batches.entrySet().stream()
                .map(entry -> new Workload(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long count(Backfill backfill, Snapshot snapshot) {
        return new Batches(
                        backfill.missing(),
                        snapshot.model().schedule().unit(),
                        backfill.batchSize())
                .count();
    }
}
