package dev.waymark.applying.query;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where the readers of one environment find each model.
///
/// @param snapshots what the environment holds, by model
/// @param dev models of which readers take the dev table
public record Tables(SortedMap<ModelName, Snapshot> snapshots, Set<ModelName> dev) {

    /// What an environment with these entries reads.
    public static Tables of(Collection<Entry> entries, Collection<Snapshot> snapshots) {
        SortedMap<ModelName, Snapshot> byName = new TreeMap<>();
        snapshots.forEach(snapshot -> byName.put(snapshot.name(), snapshot));
        Set<ModelName> dev = new TreeSet<>();
        entries.stream().filter(Entry::dev).forEach(entry -> dev.add(entry.snapshot().name()));
        return new Tables(byName, dev);
    }

    public Optional<Snapshot> snapshot(ModelName name) {
        return Optional.ofNullable(snapshots.get(name));
    }

    /// The table that readers of this snapshot take.
    public TableName table(Snapshot snapshot) {
        return snapshot.table(dev.contains(snapshot.name()));
    }

    /// The same, but one snapshot writes and reads the given table of its own.
    public Tables writing(Snapshot snapshot, boolean toDev) {
        if (dev.contains(snapshot.name()) == toDev) {
            return this;
        }
        Set<ModelName> mine = new TreeSet<>(dev);
        if (toDev) {
            mine.add(snapshot.name());
        } else {
            mine.remove(snapshot.name());
        }
        return new Tables(snapshots, mine);
    }
}
