package dev.waymark.applying;

import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/// One run of one plan, with everything that its stages look at.
///
/// @param fence given with the slot
/// @param entries what the environment holds once the plan is applied
/// @param stock snapshots of those entries, and every other one that the stages name
public record Deployment(
        RunId run,
        PlanId id,
        Plan plan,
        long fence,
        SortedMap<ModelName, Entry> entries,
        Stock stock,
        Provenance by) {

    /// @throws IllegalStateException when the state has lost a snapshot that the plan names
    public Snapshot snapshot(SnapshotId id) {
        Snapshot snapshot = stock.find(id);
        if (snapshot == null) {
            throw new IllegalStateException(
                    "plan " + this.id + " names " + id + ", which the state does not have");
        }
        return snapshot;
    }

    /// The snapshots that the plan moves or works on.
    Map<SnapshotId, Snapshot> named() {
        return stock.atHand();
    }

    /// All that the environment holds once the plan is applied, and that the stages name.
    public Map<SnapshotId, Snapshot> snapshots() {
        return stock.all();
    }

    /// Where readers find each model once the plan is applied.
    public Tables tables() {
        return stock.tables();
    }

    /// Whether the environment reads this model's dev table.
    public boolean isPreview(ModelName model) {
        Entry entry = entries.get(model);
        return entry != null && entry.dev();
    }

    /// The snapshots that this plan makes tables for, or fills.
    public Stream<Snapshot> worked() {
        return plan.stages().stream()
                .flatMap(stage ->
                        switch (stage) {
                            case Stage.CreateTables create -> create.snapshots().stream();
                            case Stage.MigrateTables migrate -> migrate.snapshots().stream();
                            case Stage.RunBackfill run ->
                                    run.backfills().stream().map(Backfill::snapshot);
                            case Stage.BeforeAll _,
                                    Stage.PushSnapshots _,
                                    Stage.AuditExisting _,
                                    Stage.MarkRestated _,
                                    Stage.ClearRestated _,
                                    Stage.PointEnvironment _,
                                    Stage.Unpause _,
                                    Stage.UpdateViews _,
                                    Stage.Finalise _,
                                    Stage.AfterAll _ ->
                                    Stream.of();
                        })
                .map(this::snapshot);
    }
}
