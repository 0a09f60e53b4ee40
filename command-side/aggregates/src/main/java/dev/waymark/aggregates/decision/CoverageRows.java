package dev.waymark.aggregates.decision;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The computed ranges of tables, merged: few rows for each version, however many batches there
/// were. The versioned table has an empty dev version. Moments are ISO texts, which lose nothing in
/// any database.
final class CoverageRows implements DecisionRows {

    private final Jdbc jdbc;

    CoverageRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// One table's ranges belong to this.
    private record Key(String version, String devVersion) {

        static Key of(SnapshotEvent event, @Nullable String devVersion) {
            return new Key(event.version().toString(), devVersion == null ? "" : devVersion);
        }
    }

    private record Row(Key key, Interval range) {}

    private Map<Key, Intervals> of(List<String> versions) {
        Map<Key, List<Interval>> ranges = new HashMap<>();
        for (Row row : rows(versions)) {
            ranges.computeIfAbsent(row.key, _ -> new ArrayList<>()).add(row.range);
        }
        Map<Key, Intervals> merged = new HashMap<>();
        ranges.forEach((key, list) -> merged.put(key, new Intervals(list)));
        return merged;
    }

    /// Version key to ranges by dev version.
    Map<String, Map<String, Intervals>> byVersion(List<String> versions) {
        Map<String, Map<String, Intervals>> byVersion = new HashMap<>();
        of(versions)
                .forEach((key, ranges) ->
                        byVersion
                                .computeIfAbsent(key.version, _ -> new HashMap<>())
                                .put(key.devVersion, ranges));
        return byVersion;
    }

    private List<Row> rows(List<String> versions) {
        return jdbc.queryKeys(
                "SELECT version_key, dev_version, range_start, range_end FROM decision_coverage"
                        + " WHERE version_key IN (:keys)",
                row ->
                        new Row(
                                new Key(row.getString(1), row.getString(2)),
                                new Interval(
                                        Instant.parse(row.getString(3)),
                                        Instant.parse(row.getString(4)))),
                versions);
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        Map<Key, List<SnapshotEvent>> changes = new LinkedHashMap<>();
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof SnapshotEvent snapshot) {
                Key key = changed(snapshot);
                if (key != null) {
                    changes.computeIfAbsent(key, _ -> new ArrayList<>()).add(snapshot);
                }
            }
        }
        if (!changes.isEmpty()) {
            fold(changes);
        }
    }

    private static @Nullable Key changed(SnapshotEvent event) {
        return switch (event) {
            case IntervalsCompleted completed -> Key.of(event, completed.devVersion());
            case IntervalsInvalidated _ -> Key.of(event, null);
            case PhysicalTableDropped dropped -> Key.of(event, dropped.devVersion());
            case SnapshotEvent.SnapshotPushed _,
                    SnapshotEvent.PhysicalTableCreated _,
                    SnapshotEvent.IntervalsReserved _,
                    SnapshotEvent.IntervalsReleased _,
                    SnapshotEvent.RestatementMarked _,
                    SnapshotEvent.SnapshotUnpaused _,
                    SnapshotEvent.SnapshotPaused _,
                    SnapshotEvent.SnapshotRetired _ ->
                    null;
        };
    }

    private void fold(Map<Key, List<SnapshotEvent>> changes) {
        Map<Key, Intervals> before =
                of(changes.keySet().stream().map(Key::version).distinct().toList());
        WriteBatch deletes = new WriteBatch(jdbc);
        WriteBatch inserts = new WriteBatch(jdbc);
        changes.forEach((key, events) -> {
            Intervals old = before.getOrDefault(key, Intervals.none());
            Intervals now = old;
            for (SnapshotEvent event : events) {
                now = after(now, event);
            }
            write(key, old, now, deletes, inserts);
        });
        deletes.flush();
        inserts.flush();
    }

    private static Intervals after(Intervals ranges, SnapshotEvent event) {
        return switch (event) {
            case IntervalsCompleted completed -> ranges.union(completed.ranges());
            case IntervalsInvalidated invalidated -> ranges.minus(invalidated.ranges());
            case PhysicalTableDropped _ -> Intervals.none();
            case SnapshotEvent.SnapshotPushed _,
                    SnapshotEvent.PhysicalTableCreated _,
                    SnapshotEvent.IntervalsReserved _,
                    SnapshotEvent.IntervalsReleased _,
                    SnapshotEvent.RestatementMarked _,
                    SnapshotEvent.SnapshotUnpaused _,
                    SnapshotEvent.SnapshotPaused _,
                    SnapshotEvent.SnapshotRetired _ ->
                    ranges;
        };
    }

    private static void write(
            Key key, Intervals old, Intervals now, WriteBatch deletes, WriteBatch inserts) {
        if (old.equals(now)) {
            return;
        }
        deletes.add(
                "DELETE FROM decision_coverage WHERE version_key = ? AND dev_version = ?",
                key.version,
                key.devVersion);
        for (Interval range : now.ranges()) {
            inserts.add(
                    "INSERT INTO decision_coverage (version_key, dev_version, range_start,"
                            + " range_end) VALUES (?, ?, ?, ?)",
                    key.version,
                    key.devVersion,
                    range.start().toString(),
                    range.end().toString());
        }
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_coverage");
    }
}
