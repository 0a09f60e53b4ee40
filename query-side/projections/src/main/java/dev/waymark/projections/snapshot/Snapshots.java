package dev.waymark.projections.snapshot;

import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// Stored snapshots with what has happened to them since they were pushed.
public final class Snapshots {

    private final Tables tables;
    private final Documents documents;

    public Snapshots(Tables tables, Documents documents) {
        this.tables = tables;
        this.documents = documents;
    }

    /// In order of id; unknown ones are left out.
    public List<StoredSnapshot> of(Collection<SnapshotId> ids) {
        List<String> names = ids.stream().map(SnapshotId::toString).toList();
        Coverages coverages = Coverages.of(tables, names);
        return tables
                .read(
                        "SELECT * FROM {snapshot} WHERE snapshot = ANY(?)",
                        row -> stored(row, coverages),
                        names)
                .stream()
                .sorted((a, b) -> a.snapshot().id().compareTo(b.snapshot().id()))
                .toList();
    }

    private StoredSnapshot stored(Row row, Coverages coverages) throws SQLException {
        Snapshot snapshot = documents.read(row.text("definition"), Snapshot.class);
        return new StoredSnapshot(
                snapshot,
                coverages.coverage(snapshot),
                row.momentOrNull("unpaused_at"),
                row.flag("unrestorable"),
                row.moment("pushed_at"),
                coverages.restatedAsOf(snapshot));
    }
}
