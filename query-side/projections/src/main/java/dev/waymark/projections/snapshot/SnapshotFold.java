package dev.waymark.projections.snapshot;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.pack.PackedSnapshot;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stored snapshots: what they are, whether prod runs them, when they were last used.
///
/// A snapshot is used when it is pushed, when an environment lets go of it, when prod begins to run
/// it and when it becomes unrestorable (semantics 8.2, 8.4, 8.6).
public final class SnapshotFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case SnapshotPushed pushed -> push(pushed.snapshot(), recorded, tables);
            case SnapshotUnpaused unpaused -> unpause(unpaused, recorded, tables);
            case SnapshotPaused paused -> pause(paused, recorded, tables);
            case SnapshotEvent.SnapshotRetired retired ->
                    tables.change("DELETE FROM {snapshot} WHERE snapshot = ?", retired.snapshot());
            case EnvironmentPointed pointed ->
                    use(pointed.environment(), pointed.generation(), recorded, tables);
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

    private static void unpause(SnapshotUnpaused event, Recorded recorded, Tables tables) {
        tables.change(
                "UPDATE {snapshot} SET unpaused_at = ?, used_at = ? WHERE snapshot = ?",
                event.since(),
                recorded.at(),
                event.snapshot());
    }

    private static void pause(SnapshotPaused event, Recorded recorded, Tables tables) {
        tables.change(
                "UPDATE {snapshot} SET unpaused_at = NULL WHERE snapshot = ?", event.snapshot());
        if (event.unrestorable()) {
            tables.change(
                    "UPDATE {snapshot} SET unrestorable = TRUE, used_at = ? WHERE snapshot = ?",
                    recorded.at(),
                    event.snapshot());
        }
    }

    /// What the environment has let go of at this generation.
    private static void use(
            EnvironmentName environment, long generation, Recorded recorded, Tables tables) {
        List<@Nullable Object[]> left =
                tables.read(
                        """
                        SELECT model, identifier FROM {entry}
                        WHERE environment = ? AND until_generation = ?
                        """,
                        row -> new @Nullable Object[] {recorded.at(), id(row)},
                        environment,
                        generation);
        tables.changeEach("UPDATE {snapshot} SET used_at = ? WHERE snapshot = ?", left);
    }

    private static SnapshotId id(Row row) throws SQLException {
        return new SnapshotId(new ModelName(row.text("model")), row.text("identifier"));
    }
}
