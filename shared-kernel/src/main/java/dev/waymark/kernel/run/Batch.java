package dev.waymark.kernel.run;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.snapshot.SnapshotId;

/// One statement's worth of a backfill.
///
/// @param dev whether its rows go to the dev table
public record Batch(SnapshotId snapshot, boolean dev, Interval interval) {

    /// Names the batch in the warehouse's marker table; the same batch always has the same name.
    public String marker() {
        return snapshot + (dev ? "/dev/" : "/") + interval.start() + "/" + interval.end();
    }
}
