package dev.waymark.projections.audit;

import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import java.time.Duration;
import java.util.Locale;

/// What happened to snapshots and their tables, as sentences for people.
final class Work {

    private Work() {}

    static String of(SnapshotEvent event) {
        return switch (event) {
            case SnapshotEvent.SnapshotPushed e ->
                    "Snapshot %s was pushed.".formatted(e.snapshot().id());
            case SnapshotEvent.PhysicalTableCreated e ->
                    "Table %s was created.".formatted(e.table());
            case SnapshotEvent.IntervalsReserved e ->
                    "Run %s reserved %s of %s.".formatted(e.run(), e.ranges(), e.version());
            case IntervalsCompleted e -> completed(e);
            case SnapshotEvent.IntervalsInvalidated e ->
                    "%s of %s must be computed again: %s."
                            .formatted(e.ranges(), e.version(), e.why());
            case SnapshotEvent.RestatementMarked e ->
                    "%s of %s is to be computed again, as of %s."
                            .formatted(e.ranges(), e.version(), e.asOf());
            case SnapshotEvent.IntervalsReleased e ->
                    "Run %s gave back what it had reserved of %s.".formatted(e.run(), e.version());
            case SnapshotEvent.SnapshotUnpaused e ->
                    "Prod runs %s since %s.".formatted(e.snapshot(), e.since());
            case SnapshotPaused e when e.unrestorable() ->
                    "Prod no longer runs %s, and its table has been altered since."
                            .formatted(e.snapshot());
            case SnapshotPaused e -> "Prod no longer runs %s.".formatted(e.snapshot());
            case SnapshotEvent.SnapshotRetired e ->
                    "Snapshot %s was retired.".formatted(e.snapshot());
            case SnapshotEvent.PhysicalTableDropped e ->
                    "Table %s was dropped.".formatted(e.table());
        };
    }

    private static String completed(IntervalsCompleted e) {
        if (e.batch() == null) {
            return "%s of %s was recorded as done.".formatted(e.ranges(), e.version());
        }
        String rows = e.rows() == null ? "" : ", %d rows".formatted(e.rows());
        return "%s of %s was computed%s in %s."
                .formatted(e.ranges(), e.version(), rows, seconds(e.took()));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
    }
}
