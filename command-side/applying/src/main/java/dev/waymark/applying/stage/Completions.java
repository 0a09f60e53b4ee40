package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Mask;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.OfVersion;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/// Tells the log which batches are done, and that their tables are there. Used by one thread.
final class Completions {

    private final Ports ports;
    private final Deployment deployment;
    private final RunListener listener;
    private final TableStep tables;
    private final SqlNotes notes;

    /// @param mask over what events say of SQL
    Completions(
            Ports ports, Deployment deployment, RunListener listener, TableStep tables, Mask mask) {
        this.ports = ports;
        this.deployment = deployment;
        this.listener = listener;
        this.tables = tables;
        this.notes = new SqlNotes(mask);
    }

    /// All of them in one transaction, in this order; in front of the first of a table that it is
    /// there.
    ///
    /// @throws dev.waymark.kernel.message.Refused when one of them may not be; then none is
    void record(List<Computed> batches) {
        SqlNotes.Draft draft = notes.draft();
        List<OfVersion> wishes = batches.stream().flatMap(batch -> wishes(batch, draft)).toList();
        ports.send(new Together(wishes), deployment.by());
        draft.written();
        batches.forEach(this::tell);
    }

    private Stream<OfVersion> wishes(Computed computed, SqlNotes.Draft draft) {
        return Stream.concat(
                tables.unsaid(snapshot(computed), computed.batch().dev()),
                Stream.of(completion(computed, draft)));
    }

    private Snapshot snapshot(Computed computed) {
        return deployment.snapshot(computed.batch().snapshot());
    }

    private CompleteIntervals completion(Computed computed, SqlNotes.Draft draft) {
        Snapshot snapshot = snapshot(computed);
        BatchSql sql = draft.of(computed.batch(), computed.receipt().statements());
        return new CompleteIntervals(
                snapshot.versionKey(),
                snapshot.devVersion(computed.batch().dev()),
                computed.batch(),
                computed.recomputed(),
                deployment.run(),
                computed.receipt().rows(),
                computed.receipt().took(),
                computed.audits(),
                sql);
    }

    private void tell(Computed computed) {
        tables.said(snapshot(computed), computed.batch().dev());
        listener.on(
                new Progress.BatchEnded(
                        computed.batch(), computed.receipt().rows(), computed.receipt().took()));
    }
}
