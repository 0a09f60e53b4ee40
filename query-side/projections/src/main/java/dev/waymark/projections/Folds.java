package dev.waymark.projections;

import dev.waymark.kernel.message.Documents;
import dev.waymark.projections.audit.AuditFold;
import dev.waymark.projections.environment.EnvironmentFold;
import dev.waymark.projections.environment.PointerFold;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.plan.PlanFold;
import dev.waymark.projections.run.ProgressFold;
import dev.waymark.projections.run.RunFold;
import dev.waymark.projections.run.WorkFold;
import dev.waymark.projections.snapshot.CoverageFold;
import dev.waymark.projections.snapshot.PhysicalFold;
import dev.waymark.projections.snapshot.RestatementFold;
import dev.waymark.projections.snapshot.SnapshotFold;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.util.List;

/// All folds in their order: one may read the tables of those before it.
final class Folds {

    private final List<Fold> folds;

    Folds(Documents documents) {
        this.folds =
                List.of(
                        new EnvironmentFold(),
                        new PointerFold(),
                        new PlanFold(documents),
                        new RunFold(documents),
                        new ProgressFold(),
                        new WorkFold(),
                        new SnapshotFold(),
                        new PhysicalFold(),
                        new CoverageFold(),
                        new RestatementFold(),
                        new AuditFold());
    }

    void apply(List<Recorded> events, Tables tables) {
        for (Recorded recorded : events) {
            for (Fold fold : folds) {
                fold.apply(recorded, tables);
            }
        }
        tables.flush();
    }
}
