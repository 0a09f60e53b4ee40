package dev.waymark.planning.stage;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.planning.pointer.Target;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Versions that were filled from rows which prod computes again (semantics 7.5). Those that prod
/// uses itself are right.
final class StaleVersions {

    private StaleVersions() {}

    /// One snapshot of every other version of the restated models, as far as the prior state knows
    /// them.
    static List<SnapshotId> of(PriorState prior, Target target, Set<ModelName> restated) {
        Set<Version> own =
                target.entries().values().stream()
                        .map(Entry::versionKey)
                        .collect(Collectors.toSet());
        SortedMap<Version, SnapshotId> stale = new TreeMap<>();
        for (StoredSnapshot stored : prior.snapshots().values()) {
            Version version = stored.snapshot().versionKey();
            boolean filled = !stored.coverage().table().isEmpty();
            if (filled && restated.contains(version.model()) && !own.contains(version)) {
                stale.putIfAbsent(version, stored.snapshot().id());
            }
        }
        return List.copyOf(stale.values());
    }
}
