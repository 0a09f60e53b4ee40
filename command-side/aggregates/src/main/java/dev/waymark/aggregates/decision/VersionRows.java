package dev.waymark.aggregates.decision;

import dev.waymark.kernel.message.SnapshotEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// One row for each version with events: its lock, and where its stream ends. Whoever changes
/// anything of a version changes this row, so holding it holds the version.
final class VersionRows implements DecisionRows {

    private final Jdbc jdbc;

    VersionRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody locks in this order, so that two who lock many never wait for each other. Numbers
    /// are ordered alike here and in every database; texts are not.
    private static final Comparator<String> LOCK_ORDER =
            Comparator.comparing(String::hashCode).thenComparing(Comparator.naturalOrder());

    /// Locks rows.
    ///
    /// @return key to the last sequence number; keys without events are absent
    Map<String, Long> lock(Collection<String> keys) {
        return jdbc
                .queryKeys(
                        """
                        SELECT version_key, last_sequence FROM decision_version
                        WHERE version_key IN (:keys) ORDER BY lock_order FOR UPDATE
                        """,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        keys.stream().distinct().sorted(LOCK_ORDER).toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        SortedMap<String, Long> ends = new TreeMap<>(LOCK_ORDER);
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof SnapshotEvent snapshot) {
                ends.put(snapshot.version().toString(), event.getSequenceNumber());
            }
        }
        if (!ends.isEmpty()) {
            write(ends);
        }
    }

    private void write(SortedMap<String, Long> ends) {
        List<@Nullable Object[]> updates = new ArrayList<>();
        ends.forEach((key, sequence) -> updates.add(new Object[] {sequence, key.hashCode(), key}));
        int[] changed =
                jdbc.batch(
                        "UPDATE decision_version SET last_sequence = ?, lock_order = ? WHERE version_key = ?",
                        updates);
        List<@Nullable Object[]> inserts = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                inserts.add(updates.get(i));
            }
        }
        if (!inserts.isEmpty()) {
            jdbc.batch(
                    "INSERT INTO decision_version (last_sequence, lock_order, version_key) VALUES (?, ?, ?)",
                    inserts);
        }
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_version");
    }
}
