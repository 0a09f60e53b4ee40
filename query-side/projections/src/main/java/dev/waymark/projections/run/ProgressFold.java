package dev.waymark.projections.run;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;

/// What each run has computed so far, summed up by model, and its audits by name.
public final class ProgressFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case IntervalsCompleted completed -> {
                add(completed, tables);
                keep(completed, recorded.position(), tables);
            }
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    private static void add(IntervalsCompleted event, Tables tables) {
        if (event.batch() == null) {
            return;
        }
        long written = event.rows() == null ? 0 : event.rows();
        ModelName model = event.version().model();
        int known =
                tables.change(
                        """
                        UPDATE {progress} SET batches = batches + 1, written = written + ?,
                            took_nanos = took_nanos + ?
                        WHERE run = ? AND model = ?
                        """,
                        written,
                        event.took().toNanos(),
                        event.run(),
                        model);
        if (known == 0) {
            tables.change(
                    """
                    INSERT INTO {progress} (run, model, batches, written, took_nanos)
                    VALUES (?, ?, 1, ?, ?)
                    """,
                    event.run(),
                    model,
                    written,
                    event.took().toNanos());
        }
        event.audits().forEach(audit -> add(event.run(), model, audit, tables));
    }

    private static void keep(IntervalsCompleted event, long position, Tables tables) {
        Batch batch = event.batch();
        if (batch != null) {
            tables.append(
                    """
                    INSERT INTO {batch} (model, log_position, run, identifier, dev, range_start,
                        range_end, written, took_nanos)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    batch.snapshot().name(),
                    position,
                    event.run(),
                    batch.snapshot().identifier(),
                    batch.dev(),
                    batch.interval().start(),
                    batch.interval().end(),
                    event.rows(),
                    event.took().toNanos());
        }
    }

    private static void add(RunId run, ModelName model, AuditOutcome audit, Tables tables) {
        int known =
                tables.change(
                        """
                        UPDATE {audit_result} SET blocking = ?,
                            bad_rows = COALESCE(bad_rows + ?, bad_rows, ?)
                        WHERE run = ? AND model = ? AND audit = ?
                        """,
                        audit.blocking(),
                        audit.badRows(),
                        audit.badRows(),
                        run,
                        model,
                        audit.audit());
        if (known == 0) {
            tables.change(
                    """
                    INSERT INTO {audit_result} (run, model, audit, blocking, bad_rows)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    run,
                    model,
                    audit.audit(),
                    audit.blocking(),
                    audit.badRows());
        }
    }
}
