package dev.waymark.planning.prospect;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.interval.Tracked;
import java.time.Instant;

/// A snapshot that a plan would put into the environment.
///
/// @param id of the snapshot, which takes a while to find out
/// @param counted what counts as computed for this plan: less than is there where a change asks for
///   more
/// @param there what lies in its tables, whatever the plan thinks of it
/// @param isNew whether the state has never seen it
/// @param isUnpaused whether prod runs it by its cron today
public record Prospect(
        SnapshotId id,
        Snapshot snapshot,
        Timetable timetable,
        Coverage counted,
        Coverage there,
        boolean isNew,
        boolean isUnpaused) {

    /// A snapshot as it is deployed, with all that is there of it.
    public static Prospect deployed(StoredSnapshot stored, Instant now) {
        return new Prospect(
                stored.snapshot().id(),
                stored.snapshot(),
                Timetable.of(stored.snapshot().model(), now),
                stored.coverage(),
                stored.coverage(),
                false,
                stored.isUnpaused());
    }

    public ModelName name() {
        return snapshot.name();
    }

    public Model model() {
        return snapshot.model();
    }

    /// @param dev whether the dev table counts
    public Tracked tracked(boolean dev) {
        return new Tracked(timetable, counted.of(dev));
    }

    /// The same without anything that counts as computed.
    Prospect uncounted(Timetable other) {
        return new Prospect(id, snapshot, other, Coverage.NONE, there, isNew, isUnpaused);
    }

    /// The same with a range that is to be computed again.
    public Prospect without(Interval range) {
        Intervals gone = Intervals.of(range);
        Coverage left =
                new Coverage(
                        counted.table().minus(gone),
                        counted.devTable().minus(gone),
                        counted.pendingRestatement());
        return new Prospect(id, snapshot, timetable, left, there, isNew, isUnpaused);
    }
}
