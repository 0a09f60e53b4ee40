package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Stopped;
import dev.waymark.applying.query.AuditText;
import dev.waymark.applying.query.KnownTables;
import dev.waymark.applying.query.Loads;
import dev.waymark.applying.query.Tables;
import dev.waymark.applying.query.TimeBounds;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes one batch: rows and marker in the warehouse, then audits. That the interval is complete
/// is said by [Completions]. A crash in between is mended by the marker: the warehouse does not
/// load again what it has marked.
public final class BatchStep {

    private final Ports ports;
    private final Deployment deployment;
    private final RunListener listener;
    private final KnownTables known;

    /// @param known what the run has found out so far
    public BatchStep(Ports ports, Deployment deployment, RunListener listener, KnownTables known) {
        this.known = known;
        this.ports = ports;
        this.deployment = deployment;
        this.listener = listener;
    }

    /// @param recomputed whether the range is covered already and computed again
    /// @param first whether the table holds nothing yet, or is to forget what it holds
    /// @throws Stopped when a blocking audit finds rows
    Computed compute(Batch batch, boolean recomputed, boolean first) {
        Snapshot snapshot = deployment.snapshot(batch.snapshot());
        Tables tables = deployment.tables().writing(snapshot, batch.dev());
        Warehouse warehouse = ports.warehouse(snapshot);
        listener.on(new Progress.BatchBegan(batch));
        BatchReceipt receipt = warehouse.load(load(batch, snapshot, tables, warehouse, first));
        List<AuditOutcome> audits = audit(batch, snapshot, tables, warehouse);
        listener.on(new Progress.BatchLoaded(batch, receipt.rows()));
        return new Computed(batch, recomputed, receipt, audits);
    }

    /// Audits a range that has been computed already.
    ///
    /// @throws Stopped when a blocking audit finds rows
    public List<AuditOutcome> audit(Batch batch) {
        Snapshot snapshot = deployment.snapshot(batch.snapshot());
        Tables tables = deployment.tables().writing(snapshot, batch.dev());
        return audit(batch, snapshot, tables, ports.warehouse(snapshot));
    }

    private Load load(
            Batch batch, Snapshot snapshot, Tables tables, Warehouse warehouse, boolean first) {
        RuntimeStage stage =
                known.exists(warehouse, tables.table(snapshot))
                        ? RuntimeStage.EVALUATING
                        : RuntimeStage.CREATING;
        Loads loads = new Loads(ports.text(warehouse), warehouse, known);
        // A preview counts as computed what it inherits, and yet begins without a table.
        boolean fresh = first || stage == RuntimeStage.CREATING;
        Window window = window(batch.interval());
        return new Load(
                deployment.run(),
                batch,
                tables.table(snapshot),
                stage == RuntimeStage.EVALUATING,
                loads.rows(snapshot, tables, batch.interval(), window.execution(), stage, fresh),
                loads.dress(snapshot, tables, window, stage),
                loads.before(snapshot, tables, window, stage),
                loads.after(snapshot, tables, window, stage));
    }

    private List<AuditOutcome> audit(
            Batch batch, Snapshot snapshot, Tables tables, Warehouse warehouse) {
        if (snapshot.model().audits().isEmpty()) {
            return List.of();
        }
        Optional<TimeBounds> bounds =
                new Loads(ports.text(warehouse), warehouse)
                        .bounds(snapshot, tables, batch.interval());
        AuditText audits = new AuditText(ports.text(warehouse));
        List<AuditOutcome> outcomes = new ArrayList<>();
        for (var call : snapshot.model().audits()) {
            var ready =
                    audits.of(
                            call,
                            snapshot,
                            tables,
                            batch.interval(),
                            window(batch.interval()),
                            bounds);
            Long bad = ready.query() == null ? null : warehouse.count(ready.query());
            // A preview may fail an audit: nobody but its author sees it (semantics 7.4).
            outcomes.add(new AuditOutcome(ready.name(), ready.blocking() && !batch.dev(), bad));
        }
        outcomes.forEach(outcome -> listener.on(new Progress.Audited(batch, outcome)));
        stopOnFailure(batch, outcomes);
        return outcomes;
    }

    private static void stopOnFailure(Batch batch, List<AuditOutcome> outcomes) {
        for (AuditOutcome outcome : outcomes) {
            if (outcome.blocking() && outcome.badRows() != null && outcome.badRows() > 0) {
                throw new Stopped(
                        new StopCause.AuditFailed(batch, outcome.audit(), outcome.badRows()));
            }
        }
    }

    private Window window(Interval range) {
        return new Window(range.start(), range.end(), deployment.plan().executionTime());
    }
}
