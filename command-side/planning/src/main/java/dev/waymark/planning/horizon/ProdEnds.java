package dev.waymark.planning.horizon;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.graph.ModelGraph;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far prod has computed each of its models (semantics 4.2, step 9).
final class ProdEnds {

    private ProdEnds() {}

    /// @param backfilled only these and what they read; null for all
    static SortedMap<ModelName, Instant> of(
            PriorState prior, ModelGraph graph, @Nullable SortedSet<ModelName> backfilled) {
        SortedMap<ModelName, Instant> ends = all(prior);
        if (backfilled != null) {
            ends.keySet().retainAll(graph.withUpstream(backfilled));
        }
        return ends;
    }

    private static SortedMap<ModelName, Instant> all(PriorState prior) {
        SortedMap<ModelName, Instant> ends = new TreeMap<>();
        Pointer prod = prior.prod();
        if (prod != null) {
            prod.entries().forEach((n, e) -> end(prior, e).ifPresent(end -> ends.put(n, end)));
        }
        return ends;
    }

    private static Optional<Instant> end(PriorState prior, Entry entry) {
        return Optional.ofNullable(prior.snapshots().get(entry.snapshot()))
                .map(StoredSnapshot::coverage)
                .flatMap(coverage -> coverage.table().hull())
                .map(Interval::end);
    }
}
