package dev.waymark.aggregates.decision;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is there of the snapshots that somebody asked for, locked until the deciding transaction
/// ends.
///
/// @param snapshots the pushed ones; others are absent
/// @param versions with at least one event; others are absent
public record Holdings(
        Map<SnapshotId, PushedSnapshot> snapshots, Map<Version, VersionFacts> versions) {

    static Holdings of(Collection<PushedSnapshot> snapshots, Map<Version, VersionFacts> versions) {
        Map<SnapshotId, PushedSnapshot> byId = new HashMap<>();
        snapshots.forEach(snapshot -> byId.put(snapshot.id(), snapshot));
        return new Holdings(byId, versions);
    }

    public @Nullable PushedSnapshot snapshot(SnapshotId id) {
        return snapshots.get(id);
    }

    public Collection<PushedSnapshot> all() {
        return snapshots.values();
    }

    public VersionFacts version(Version version) {
        return versions.getOrDefault(version, VersionFacts.none(version));
    }

    /// The computed ranges of the table that readers of this snapshot see; none when it was never
    /// pushed.
    public Intervals covered(SnapshotId id, boolean dev) {
        PushedSnapshot snapshot = snapshots.get(id);
        if (snapshot == null) {
            return Intervals.none();
        }
        VersionFacts version = version(snapshot.version());
        return dev ? version.devCovered(snapshot.devVersion()) : version.covered();
    }
}
