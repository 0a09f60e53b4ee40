package dev.waymark.projections.snapshot;

import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.pack.PackedSnapshot;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stored snapshots: what they are, whether prod runs them, when they were last used.
///
/// A snapshot is used when it is pushed, when prod begins to run it and when it becomes
/// unrestorable (semantics 8.2, 8.6). It is also used when an environment lets go of it (8.4),
/// which [Janitor] sees by the entries: writing it down for each would double the work of a
/// promotion.
public final class SnapshotFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case SnapshotPushed pushed -> push(pushed.snapshot(), recorded, tables);
            case SnapshotUnpaused unpaused ->
                    unpause(List.of(unpaused.snapshot()), unpaused.since(), recorded, tables);
            case SnapshotPaused paused ->
                    pause(
                            List.of(paused.snapshot()),
                            paused.unrestorable() ? List.of(paused.snapshot()) : List.of(),
                            recorded,
                            tables);
            case SnapshotsSwitched switched -> {
                pause(switched.paused(), switched.unrestorable(), recorded, tables);
                unpause(switched.unpaused(), switched.since(), recorded, tables);
            }
            case SnapshotEvent.SnapshotRetired retired ->
                    tables.change("DELETE FROM {snapshot} WHERE snapshot = ?", retired.snapshot());
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    private void push(Snapshot snapshot, Recorded recorded, Tables tables) {
        tables.change("DELETE FROM {snapshot} WHERE snapshot = ?", snapshot.id());
        tables.change(
                """
                INSERT INTO {snapshot} (snapshot, model, identifier, version, dev_version,
                    pushed_at, used_at, unrestorable, time_to_live, gateway, definition)
                VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?)
                """,
                snapshot.id(),
                snapshot.name(),
                snapshot.id().identifier(),
                snapshot.version(),
                snapshot.devVersion(),
                recorded.at(),
                recorded.at(),
                snapshot.timeToLive(),
                snapshot.model().layout().gateway(),
                PackedSnapshot.pack(snapshot));
    }

    private static void unpause(
            List<SnapshotId> snapshots, Instant since, Recorded recorded, Tables tables) {
        tables.changeEach(
                "UPDATE {snapshot} SET unpaused_at = ?, used_at = ? WHERE snapshot = ?",
                rows(snapshots, id -> new Object[] {since, recorded.at(), id}));
    }

    private static void pause(
            List<SnapshotId> snapshots,
            List<SnapshotId> unrestorable,
            Recorded recorded,
            Tables tables) {
        tables.changeEach(
                "UPDATE {snapshot} SET unpaused_at = NULL WHERE snapshot = ?",
                rows(snapshots, id -> new Object[] {id}));
        tables.changeEach(
                "UPDATE {snapshot} SET unrestorable = TRUE, used_at = ? WHERE snapshot = ?",
                rows(unrestorable, id -> new Object[] {recorded.at(), id}));
    }

    private static List<@Nullable Object[]> rows(
            List<SnapshotId> snapshots, Function<SnapshotId, @Nullable Object[]> row) {
        return snapshots.stream().map(row).toList();
    }
}
