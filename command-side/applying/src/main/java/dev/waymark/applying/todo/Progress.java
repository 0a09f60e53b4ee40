package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        return new Progress(done, runs(snapshot, 1), failed);
    }

    public Progress finished(SnapshotId snapshot) {
        return new Progress(with(done, snapshot, doneOf(snapshot) + 1), runs(snapshot, -1), failed);
    }

    public Progress failed(SnapshotId snapshot) {
        Set<SnapshotId> more = new TreeSet<>(failed);
        more.add(snapshot);
        return new Progress(done, runs(snapshot, -1), more);
    }

    /// Only those under way are in it: asking for their sum must not take longer with each step.
    private Map<SnapshotId, Integer> runs(SnapshotId snapshot, int more) {
        Map<SnapshotId, Integer> copy = with(running, snapshot, runningOf(snapshot) + more);
        copy.values().removeIf(count -> count == 0);
        return copy;
    }

    private static <V> Map<SnapshotId, V> with(Map<SnapshotId, V> map, SnapshotId key, V value) {
        Map<SnapshotId, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
