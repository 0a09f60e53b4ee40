package dev.waymark.projections.snapshot;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.environment.Pointers;
import dev.waymark.projections.store.Tables;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is, as planning needs it.
public final class PriorStates {

    private final Tables tables;
    private final Pointers pointers;
    private final Snapshots snapshots;

    public PriorStates(Tables tables, Documents documents) {
        this.tables = tables;
        this.pointers = new Pointers(tables);
        this.snapshots = new Snapshots(tables, documents);
    }

    /// @param logPosition up to which the tables tell
    public PriorState of(PriorStateOf query, long logPosition) {
        Pointer target = now(query.environment());
        Pointer base = now(query.createFrom());
        Pointer prod = now(EnvironmentName.PROD);
        return new PriorState(
                logPosition,
                target,
                base,
                prod,
                stored(query.local(), target, base, prod),
                tablesThere(query.environment()));
    }

    private @Nullable Pointer now(EnvironmentName environment) {
        return pointers.now(environment).orElse(null);
    }

    private SortedMap<SnapshotId, StoredSnapshot> stored(
            SortedSet<SnapshotId> local, @Nullable Pointer... held) {
        SortedSet<SnapshotId> ids = new TreeSet<>(local);
        for (Pointer pointer : held) {
            if (pointer != null) {
                pointer.entries().values().stream().map(Entry::snapshot).forEach(ids::add);
            }
        }
        SortedMap<SnapshotId, StoredSnapshot> stored = new TreeMap<>();
        snapshots.of(ids).forEach(one -> stored.put(one.snapshot().id(), one));
        return stored;
    }

    private List<SnapshotId> tablesThere(EnvironmentName environment) {
        return tables.read(
                """
                SELECT DISTINCT e.model, e.identifier FROM {entry} e
                JOIN {physical} p ON p.model = e.model AND p.version = e.version
                    AND p.dev_version = ''
                WHERE e.environment = ? ORDER BY e.model, e.identifier
                """,
                row -> new SnapshotId(new ModelName(row.text("model")), row.text("identifier")),
                environment);
    }
}
