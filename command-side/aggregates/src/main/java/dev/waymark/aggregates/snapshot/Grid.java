package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.snapshot.SnapshotState.Pushed;
import dev.waymark.kernel.interval.Interval;

/// The grid on which a model's intervals lie (semantics 5.3).
final class Grid {

    private Grid() {}

    /// Partial intervals may end between two lines, but never begin there.
    static boolean holds(Pushed snapshot, Interval range) {
        return snapshot.unit().floor(range.start()).equals(range.start())
                && (snapshot.partials() || snapshot.unit().floor(range.end()).equals(range.end()));
    }
}
