package dev.waymark.kernel.snapshot;

import dev.waymark.kernel.interval.Intervals;

/// What has been computed of a snapshot.
///
/// @param table intervals in the versioned table, shared by all snapshots of the version
/// @param devTable intervals in the dev table, shared by snapshots of the same dev version
/// @param pendingRestatement intervals of the versioned table that an automatic restatement has
///   marked
public record Coverage(Intervals table, Intervals devTable, Intervals pendingRestatement) {

    public static final Coverage NONE =
            new Coverage(Intervals.none(), Intervals.none(), Intervals.none());

    /// The intervals of the table that a reader under this plan sees.
    public Intervals of(boolean dev) {
        return dev ? devTable : table;
    }
}
