package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How far a backfill is. A value: each step makes a new one.
///
/// @param done finished batches by snapshot
/// @param running batches under way by snapshot
/// @param failed snapshots of which a batch failed
public record Progress(
        Map<SnapshotId, Long> done, Map<SnapshotId, Integer> running, Set<SnapshotId> failed) {

    public static final Progress NOTHING = new Progress(Map.of(), Map.of(), Set.of());

    public long doneOf(SnapshotId snapshot) {
        return done.getOrDefault(snapshot, 0L);
    }

    public int runningOf(SnapshotId snapshot) {
        return running.getOrDefault(snapshot, 0);
    }

    public int runningInAll() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Progress started(SnapshotId snapshot) {
        return new Progress(done, with(running, snapshot, runningOf(snapshot) + 1), failed);
    }

    public Progress finished(SnapshotId snapshot) {
        return new Progress(
                with(done, snapshot, doneOf(snapshot) + 1),
                with(running, snapshot, runningOf(snapshot) - 1),
                failed);
    }

    public Progress failed(SnapshotId snapshot) {
        Set<SnapshotId> more = new TreeSet<>(failed);
        more.add(snapshot);
        return new Progress(done, with(running, snapshot, runningOf(snapshot) - 1), more);
    }

    private static <V> Map<SnapshotId, V> with(Map<SnapshotId, V> map, SnapshotId key, V value) {
        Map<SnapshotId, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
