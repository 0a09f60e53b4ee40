package dev.waymark.projections.snapshot;

import dev.waymark.kernel.pack.PackedSnapshot;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Stored snapshots with what has happened to them since they were pushed.
public final class Snapshots {

    private final Tables tables;

    public Snapshots(Tables tables) {
        this.tables = tables;
    }

    /// In order of id; unknown ones are left out.
    public List<StoredSnapshot> of(Collection<SnapshotId> ids) {
        Set<String> models = new TreeSet<>();
        ids.forEach(id -> models.add(id.name().value()));
        Coverages coverages = Coverages.of(tables, models);
        return tables
                .readEach(
                        "SELECT * FROM {snapshot} WHERE snapshot = ANY(?)",
                        row -> stored(row, coverages),
                        ids)
                .stream()
                .sorted(Comparator.comparing(stored -> stored.snapshot().id()))
                .toList();
    }

    private StoredSnapshot stored(Row row, Coverages coverages) throws SQLException {
        Snapshot snapshot = PackedSnapshot.unpack(row.bytes("definition"));
        return new StoredSnapshot(
                snapshot,
                coverages.coverage(snapshot),
                row.momentOrNull("unpaused_at"),
                row.flag("unrestorable"),
                row.moment("pushed_at"),
                coverages.restatedAsOf(snapshot));
    }
}
