package dev.waymark.applying;

import dev.waymark.applying.stage.MigrateStep;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.run.RunReport;

/// Gives kept tables of a restored warehouse the columns again that runs had given them.
public final class Reshaping {

    /// No views move.
    private static final long NO_FENCE = 0;

    private final Ports ports;

    public Reshaping(Ports ports) {
        this.ports = ports;
    }

    /// Does again what a run has done to kept tables, if it came so far. What their queries read is
    /// made first, empty, where it is gone too.
    ///
    /// @param applied by that run
    /// @throws dev.waymark.warehouse.WarehouseFailure when a query cannot be described
    public void again(PlanReview applied, RunReport run, Provenance by) {
        if (run.completedStages().contains(Stage.MigrateTables.NAME)) {
            Deployment deployment =
                    new Preparation(ports.answers()).deployment(applied, run.id(), NO_FENCE, by);
            new MigrateStep(ports, deployment).again();
        }
    }
}
