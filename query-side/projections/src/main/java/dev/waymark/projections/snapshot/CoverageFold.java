package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.util.List;

/// Which ranges have been computed, of each versioned table and each dev table.
public final class CoverageFold implements Fold {

    private static final String RANGES =
            """
            SELECT contributor, ranges FROM {coverage}
            WHERE model = ? AND version = ? AND dev_version = ?
            """;

    private record Part(String contributor, Intervals ranges) {}

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case SnapshotPushed pushed -> push(pushed.snapshot(), tables);
            case IntervalsCompleted completed -> complete(completed, tables);
            case IntervalsInvalidated invalidated -> invalidate(invalidated, tables);
            case PhysicalTableDropped dropped -> drop(dropped, tables);
            case SnapshotRetired retired -> retire(retired, tables);
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    /// A snapshot that takes effect from a date on counts only what it has computed itself from
    /// there (semantics 3.9).
    private static void push(Snapshot snapshot, Tables tables) {
        if (snapshot.effectiveFrom() != null) {
            String contributor = snapshot.id().identifier();
            write(
                    tables,
                    snapshot.versionKey(),
                    Coverages.VERSIONED,
                    new Part(contributor, Intervals.none()));
        }
    }

    private static void complete(IntervalsCompleted event, Tables tables) {
        String dev = Coverages.devKey(event.devVersion());
        List<Part> parts = parts(tables, event.version(), dev);
        if (parts.stream().noneMatch(part -> part.contributor().equals(Coverages.ALL))) {
            write(tables, event.version(), dev, new Part(Coverages.ALL, event.ranges()));
        }
        String by = event.batch() == null ? "" : event.batch().snapshot().identifier();
        parts.stream()
                .filter(part -> part.contributor().isEmpty() || part.contributor().equals(by))
                .map(part -> new Part(part.contributor(), part.ranges().union(event.ranges())))
                .forEach(part -> write(tables, event.version(), dev, part));
    }

    private static void invalidate(IntervalsInvalidated event, Tables tables) {
        parts(tables, event.version(), Coverages.VERSIONED).stream()
                .map(part -> new Part(part.contributor(), part.ranges().minus(event.ranges())))
                .forEach(part -> write(tables, event.version(), Coverages.VERSIONED, part));
    }

    private static void drop(PhysicalTableDropped event, Tables tables) {
        tables.change(
                "DELETE FROM {coverage} WHERE model = ? AND version = ? AND dev_version = ?",
                event.version().model(),
                event.version().value(),
                Coverages.devKey(event.devVersion()));
    }

    private static void retire(SnapshotRetired event, Tables tables) {
        tables.change(
                "DELETE FROM {coverage} WHERE model = ? AND version = ? AND contributor = ?",
                event.version().model(),
                event.version().value(),
                event.snapshot().identifier());
    }

    private static List<Part> parts(Tables tables, Version version, String dev) {
        return tables.read(
                RANGES,
                row -> new Part(row.text("contributor"), Ranges.parse(row.text("ranges"))),
                version.model(),
                version.value(),
                dev);
    }

    private static void write(Tables tables, Version version, String dev, Part part) {
        String ranges = Ranges.text(part.ranges());
        int known =
                tables.change(
                        """
                        UPDATE {coverage} SET ranges = ? WHERE model = ? AND version = ?
                            AND dev_version = ? AND contributor = ?
                        """,
                        ranges,
                        version.model(),
                        version.value(),
                        dev,
                        part.contributor());
        if (known == 0) {
            tables.change(
                    """
                    INSERT INTO {coverage} (model, version, dev_version, contributor, ranges)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    version.model(),
                    version.value(),
                    dev,
                    part.contributor(),
                    ranges);
        }
    }
}
