package dev.waymark.applying;

import dev.waymark.applying.query.Tables;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The snapshots behind what a run looks at. Those that it moves or works on are at hand; others
/// that its environment holds are asked for once somebody needs them, which a rollback never does.
/// Safe for threads.
public final class Stock {

    private final Map<SnapshotId, Snapshot> atHand;
    private final Collection<Entry> entries;
    private final Function<Collection<SnapshotId>, Map<SnapshotId, Snapshot>> asking;
    private @Nullable Map<SnapshotId, Snapshot> all;
    private @Nullable Tables tables;

    /// @param entries whose snapshots are the others
    /// @param asking finds snapshots; unknown ones are left out
    Stock(
            Map<SnapshotId, Snapshot> atHand,
            Collection<Entry> entries,
            Function<Collection<SnapshotId>, Map<SnapshotId, Snapshot>> asking) {
        this.atHand = atHand;
        this.entries = entries;
        this.asking = asking;
    }

    /// Null when the state has lost it.
    @Nullable Snapshot find(SnapshotId id) {
        Snapshot found = atHand.get(id);
        return found == null ? all().get(id) : found;
    }

    Map<SnapshotId, Snapshot> atHand() {
        return atHand;
    }

    synchronized Map<SnapshotId, Snapshot> all() {
        Map<SnapshotId, Snapshot> known = all;
        if (known == null) {
            known = new HashMap<>(atHand);
            known.putAll(asking.apply(others()));
            all = known;
        }
        return known;
    }

    private List<SnapshotId> others() {
        return entries.stream().map(Entry::snapshot).filter(id -> !atHand.containsKey(id)).toList();
    }

    /// Where readers find each model.
    synchronized Tables tables() {
        Tables known = tables;
        if (known == null) {
            known = Tables.of(entries, held());
            tables = known;
        }
        return known;
    }

    private List<Snapshot> held() {
        return entries.stream()
                .map(Entry::snapshot)
                .map(all()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
