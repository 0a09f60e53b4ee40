package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.List;
import java.util.TreeSet;

/// Runs changed audits over what is there already (semantics 7.1, stage 5).
final class AuditStep {

    private final Ports ports;
    private final Deployment deployment;
    private final BatchStep batches;

    AuditStep(Ports ports, Deployment deployment, BatchStep batches) {
        this.ports = ports;
        this.deployment = deployment;
        this.batches = batches;
    }

    void perform(List<SnapshotId> snapshots) {
        for (StoredSnapshot stored :
                ports.answers().ask(new SnapshotsOf(new TreeSet<>(snapshots)))) {
            boolean dev = deployment.tables().dev().contains(stored.snapshot().name());
            stored.coverage()
                    .of(dev)
                    .hull()
                    .ifPresent(hull -> batches.audit(new Batch(stored.snapshot().id(), dev, hull)));
        }
    }
}
