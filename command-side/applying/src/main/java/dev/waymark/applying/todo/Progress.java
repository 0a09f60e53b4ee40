package dev.waymark.applying.todo;

import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.HashMap;
import java.util.Map;

/// How far a backfill is. A value: each step makes a new one.
///
/// @param done finished batches by snapshot
/// @param running batches under way by snapshot
/// @param failed batches that failed by snapshot
public record Progress(
        Map<SnapshotId, Long> done,
        Map<SnapshotId, Integer> running,
        Map<SnapshotId, Integer> failed) {

    public static final Progress NOTHING = new Progress(Map.of(), Map.of(), Map.of());

    public long doneOf(SnapshotId snapshot) {
        return done.getOrDefault(snapshot, 0L);
    }

    public int runningOf(SnapshotId snapshot) {
        return running.getOrDefault(snapshot, 0);
    }

    public int failedOf(SnapshotId snapshot) {
        return failed.getOrDefault(snapshot, 0);
    }

    /// Batches that have begun, however they ended.
    public long triedOf(SnapshotId snapshot) {
        return doneOf(snapshot) + failedOf(snapshot) + runningOf(snapshot);
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
        return new Progress(
                done, runs(snapshot, -1), with(failed, snapshot, failedOf(snapshot) + 1));
    }

    /// A batch that was begun and then not done, for no fault of its own.
    public Progress withdrawn(SnapshotId snapshot) {
        return new Progress(done, runs(snapshot, -1), failed);
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
