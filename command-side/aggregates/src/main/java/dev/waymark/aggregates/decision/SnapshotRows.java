package dev.waymark.aggregates.decision;

import dev.waymark.aggregates.decision.PushedSnapshot.Traits;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/// One row for each pushed snapshot that has not been retired.
final class SnapshotRows implements DecisionRows {

    private static final String COLUMNS =
            "model, identifier, version_value, dev_version, content, forward_only, symbolic,"
                    + " incremental, cron, cron_zone, start_text, end_text, interval_unit, partials,"
                    + " unpaused, unrestorable";

    private static final String UNPAUSE =
            "UPDATE decision_snapshot SET unpaused = TRUE WHERE snapshot_key = ?";
    private static final String PAUSE =
            "UPDATE decision_snapshot SET unpaused = FALSE WHERE snapshot_key = ?";
    private static final String LOSE =
            "UPDATE decision_snapshot SET unrestorable = TRUE WHERE snapshot_key = ?";

    private final Jdbc jdbc;

    SnapshotRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<PushedSnapshot> withIds(Collection<SnapshotId> ids) {
        return jdbc.queryKeys(
                "SELECT " + COLUMNS + " FROM decision_snapshot WHERE snapshot_key IN (:keys)",
                SnapshotRows::read,
                ids.stream().map(SnapshotId::toString).distinct().toList());
    }

    List<PushedSnapshot> ofModels(Collection<ModelName> models) {
        return jdbc.queryKeys(
                "SELECT " + COLUMNS + " FROM decision_snapshot WHERE model IN (:keys)",
                SnapshotRows::read,
                models.stream().map(ModelName::value).distinct().toList());
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        WriteBatch batch = new WriteBatch(jdbc);
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof SnapshotEvent snapshot) {
                add(snapshot, batch);
            } else if (event.getPayload() instanceof SnapshotsSwitched switched) {
                add(switched, batch);
            }
        }
        batch.flush();
    }

    private static void add(SnapshotsSwitched event, WriteBatch batch) {
        event.paused().forEach(id -> batch.add(PAUSE, id.toString()));
        event.unrestorable().forEach(id -> batch.add(LOSE, id.toString()));
        event.unpaused().forEach(id -> batch.add(UNPAUSE, id.toString()));
    }

    private static void add(SnapshotPaused event, WriteBatch batch) {
        batch.add(PAUSE, event.snapshot().toString());
        if (event.unrestorable()) {
            batch.add(LOSE, event.snapshot().toString());
        }
    }

    private static void add(SnapshotEvent event, WriteBatch batch) {
        switch (event) {
            case SnapshotPushed pushed -> insert(pushed.snapshot(), batch);
            case SnapshotUnpaused unpaused -> batch.add(UNPAUSE, unpaused.snapshot().toString());
            case SnapshotPaused paused -> add(paused, batch);
            case SnapshotRetired retired ->
                    batch.add(
                            "DELETE FROM decision_snapshot WHERE snapshot_key = ?",
                            retired.snapshot().toString());
            case SnapshotEvent.PhysicalTableCreated _,
                    SnapshotEvent.IntervalsReserved _,
                    SnapshotEvent.IntervalsCompleted _,
                    SnapshotEvent.IntervalsInvalidated _,
                    SnapshotEvent.IntervalsReleased _,
                    SnapshotEvent.RestatementMarked _,
                    SnapshotEvent.PhysicalTableDropped _ -> {}
        }
    }

    private static void insert(Snapshot snapshot, WriteBatch batch) {
        Model model = snapshot.model();
        Schedule schedule = model.schedule();
        batch.add(
                "INSERT INTO decision_snapshot ("
                        + COLUMNS
                        + ", snapshot_key) VALUES"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshot.name().value(),
                snapshot.id().identifier(),
                snapshot.version(),
                snapshot.devVersion(),
                Content.of(snapshot),
                snapshot.forwardOnly(),
                model.kind().isSymbolic(),
                model.kind().isIncremental(),
                schedule.cron(),
                schedule.zone(),
                schedule.start(),
                schedule.end(),
                schedule.unit().name(),
                schedule.allowPartials(),
                false,
                false,
                snapshot.id().toString());
    }

    private static PushedSnapshot read(ResultSet row) throws SQLException {
        ModelName model = new ModelName(row.getString("model"));
        return new PushedSnapshot(
                new SnapshotId(model, row.getString("identifier")),
                new Version(model, row.getString("version_value")),
                row.getString("dev_version"),
                row.getString("content"),
                new Traits(
                        row.getBoolean("forward_only"),
                        row.getBoolean("symbolic"),
                        row.getBoolean("incremental"),
                        schedule(row)),
                row.getBoolean("unpaused"),
                row.getBoolean("unrestorable"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                row.getString("cron"),
                row.getString("cron_zone"),
                row.getString("start_text"),
                row.getString("end_text"),
                IntervalUnit.valueOf(row.getString("interval_unit")),
                row.getBoolean("partials"));
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_snapshot");
    }
}
