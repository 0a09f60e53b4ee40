package dev.waymark.projections.snapshot;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.pack.PackedSnapshot;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Stored snapshots with what has happened to them since they were pushed.
public final class Snapshots {

    private final Tables tables;

    public Snapshots(Tables tables) {
        this.tables = tables;
    }

    /// Unknown ones are left out.
    public SortedMap<SnapshotId, StoredSnapshot> of(Collection<SnapshotId> ids) {
        Set<String> models = new HashSet<>();
        ids.forEach(id -> models.add(id.name().value()));
        Coverages coverages = Coverages.of(tables, models);
        SortedMap<SnapshotId, StoredSnapshot> stored = new TreeMap<>();
        tables.readMany(
                        "{snapshot}",
                        "snapshot",
                        row -> Map.entry(id(row), stored(row, coverages)),
                        ids)
                .forEach(one -> stored.put(one.getKey(), one.getValue()));
        return stored;
    }

    private static SnapshotId id(Row row) throws SQLException {
        return new SnapshotId(ModelName.shared(row.text("model")), row.text("identifier"));
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
