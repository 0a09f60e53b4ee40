package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.Stopped;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Runs changed audits over what is there already (semantics 7.1, stage 5).
final class AuditStep {

    private final Ports ports;
    private final Deployment deployment;
    private final BatchStep batches;
    private final Attempts attempts;

    AuditStep(Ports ports, Deployment deployment, BatchStep batches, Attempts attempts) {
        this.ports = ports;
        this.deployment = deployment;
        this.batches = batches;
        this.attempts = attempts;
    }

    /// @throws Stopped with everything that failed, once all have been looked at
    void perform(String stage, List<SnapshotId> snapshots) {
        List<StopCause> failures = new ArrayList<>();
        for (StoredSnapshot stored :
                ports.answers().ask(new SnapshotsOf(new TreeSet<>(snapshots)))) {
            boolean dev = deployment.tables().dev().contains(stored.snapshot().name());
            stored.coverage()
                    .of(dev)
                    .hull()
                    .map(hull -> new Batch(stored.snapshot().id(), dev, hull))
                    .flatMap(batch -> audit(stage, batch))
                    .ifPresent(failures::add);
        }
        failures.stream()
                .findFirst()
                .ifPresent(cause -> {
                    throw new Stopped(cause, failures, List.of());
                });
    }

    private Optional<StopCause> audit(String stage, Batch batch) {
        try {
            attempts.of(new Attempts.Work(stage, batch, ""), () -> batches.audit(batch));
            return Optional.empty();
        } catch (Stopped stopped) {
            return Optional.of(stopped.why());
        }
    }
}
