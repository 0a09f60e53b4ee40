package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.snapshot.Coverage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a snapshot takes over from another one of the same version (semantics 3.9, 3.10, 5.9).
public final class Inheritance {

    private Inheritance() {}

    /// Its own coverage and the other's: the versioned table's always, the dev table's only where
    /// both write the same, pending restatements always.
    ///
    /// @param heir whose grid counts: parts of a grid interval are not inherited
    /// @param sameDevTable whether both have the same dev version
    /// @param effectiveFrom only what lies before it is inherited; null for no limit
    public static Coverage merged(
            Timetable heir,
            Coverage own,
            Coverage other,
            boolean sameDevTable,
            @Nullable Instant effectiveFrom) {
        Intervals table =
                effectiveFrom == null
                        ? other.table()
                        : other.table().before(heir.unit().floor(effectiveFrom));
        return new Coverage(
                own.table().union(whole(heir, table)),
                sameDevTable ? own.devTable().union(whole(heir, other.devTable())) : own.devTable(),
                own.pendingRestatement().union(other.pendingRestatement()));
    }

    private static Intervals whole(Timetable heir, Intervals ranges) {
        Tracked taken = new Tracked(heir, Intervals.none());
        for (Interval range : ranges.ranges()) {
            taken = taken.completed(range.start(), new TimePoint(range.end(), false));
        }
        return taken.covered();
    }
}
