package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.RestatementMarked;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.util.Optional;

/// What automatic restatements have marked, less what has been computed since (semantics 5.10).
public final class RestatementFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case RestatementMarked marked -> mark(marked, tables);
            case IntervalsCompleted completed when completed.devVersion() == null ->
                    take(completed.version(), completed.ranges(), tables);
            case IntervalsInvalidated invalidated ->
                    take(invalidated.version(), invalidated.ranges(), tables);
            case PhysicalTableDropped dropped when dropped.devVersion() == null ->
                    remove(dropped.version(), tables);
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    private static void mark(RestatementMarked event, Tables tables) {
        Intervals before = marked(event.version(), tables).orElse(Intervals.none());
        remove(event.version(), tables);
        tables.change(
                "INSERT INTO {restatement} (model, version, ranges, as_of) VALUES (?, ?, ?, ?)",
                event.version().model(),
                event.version().value(),
                Ranges.text(before.union(event.ranges())),
                event.asOf());
    }

    private static void take(Version version, Intervals done, Tables tables) {
        marked(version, tables)
                .filter(ranges -> !ranges.intersect(done).isEmpty())
                .ifPresent(ranges ->
                        tables.change(
                                """
                                UPDATE {restatement} SET ranges = ? WHERE model = ? AND version = ?
                                """,
                                Ranges.text(ranges.minus(done)),
                                version.model(),
                                version.value()));
    }

    private static Optional<Intervals> marked(Version version, Tables tables) {
        return tables.readOne(
                "SELECT ranges FROM {restatement} WHERE model = ? AND version = ?",
                row -> Ranges.parse(row.text("ranges")),
                version.model(),
                version.value());
    }

    private static void remove(Version version, Tables tables) {
        tables.change(
                "DELETE FROM {restatement} WHERE model = ? AND version = ?",
                version.model(),
                version.value());
    }
}
