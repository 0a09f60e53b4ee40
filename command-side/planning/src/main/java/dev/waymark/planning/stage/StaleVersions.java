package dev.waymark.planning.stage;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.planning.pointer.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Versions that were filled from rows which prod computes again: other versions of the restated
/// models, and what reads those in other environments (semantics 7.5). Those that prod uses itself
/// are right.
final class StaleVersions {

    private final PriorState prior;
    private final SortedMap<ModelName, Interval> restated;
    private final SortedMap<Version, SnapshotId> stale = new TreeMap<>();
    private final SortedMap<ModelName, Interval> readers = new TreeMap<>();

    private StaleVersions(PriorState prior, SortedMap<ModelName, Interval> restated) {
        this.prior = prior;
        this.restated = restated;
    }

    /// One snapshot of every such version that the prior state knows; empty when there is none.
    static Optional<Stage> of(
            PriorState prior, Target target, SortedMap<ModelName, Interval> restated) {
        Set<Version> own =
                target.entries().values().stream()
                        .map(Entry::versionKey)
                        .collect(Collectors.toSet());
        StaleVersions versions = new StaleVersions(prior, restated);
        for (StoredSnapshot stored : prior.snapshots().values()) {
            if (!own.contains(stored.snapshot().versionKey())) {
                versions.look(stored);
            }
        }
        return versions.stage();
    }

    private Optional<Stage> stage() {
        List<SnapshotId> snapshots = List.copyOf(stale.values());
        return snapshots.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Stage.ClearRestated(snapshots, readers.isEmpty() ? null : readers));
    }

    private void look(StoredSnapshot stored) {
        Version version = stored.snapshot().versionKey();
        Optional<Interval> filled = stored.coverage().table().hull();
        if (filled.isEmpty()) {
            return;
        }
        if (restated.containsKey(version.model())) {
            stale.putIfAbsent(version, stored.snapshot().id());
            return;
        }
        Interval range = above(stored);
        if (range != null) {
            stale.putIfAbsent(version, stored.snapshot().id());
            readers.merge(version.model(), read(stored, range, filled.get()), StaleVersions::hull);
        }
    }

    /// Kinds that cannot compute a part of their history anew lose all of it.
    private static Interval read(StoredSnapshot stored, Interval range, Interval filled) {
        Kind kind = stored.snapshot().model().kind();
        return kind.isFullHistoryRestatementOnly() ? hull(range, filled) : range;
    }

    /// What is restated of anything that it reads, however far above; null for nothing.
    private @Nullable Interval above(StoredSnapshot stored) {
        return stored.snapshot().model().kind().isRestatementDisabled()
                ? null
                : above(stored, new HashSet<>());
    }

    private @Nullable Interval above(StoredSnapshot stored, Set<SnapshotId> seen) {
        Interval all = null;
        for (SnapshotId parent : stored.snapshot().parents()) {
            Interval own = restated.get(parent.name());
            StoredSnapshot next = prior.snapshots().get(parent);
            Interval further = seen.add(parent) && next != null ? above(next, seen) : null;
            all = around(around(all, own), further);
        }
        return all;
    }

    private static @Nullable Interval around(@Nullable Interval one, @Nullable Interval other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return hull(one, other);
    }

    private static Interval hull(Interval one, Interval other) {
        return new Interval(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }
}
