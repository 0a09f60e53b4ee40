package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/// Which environments hold which snapshots. What a pointer has left stays held until the views have
/// followed, because until then they still read it (semantics 8.7).
final class PointerRows implements DecisionRows {

    private final Jdbc jdbc;

    PointerRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<EnvironmentName> holding(SnapshotId snapshot) {
        return jdbc.query(
                "SELECT DISTINCT environment FROM decision_pointer WHERE snapshot_key = ? ORDER BY"
                        + " environment",
                row -> new EnvironmentName(row.getString(1)),
                snapshot.toString());
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        WriteBatch batch = new WriteBatch(jdbc);
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof EnvironmentPointed pointed) {
                point(pointed, batch);
            } else if (event.getPayload() instanceof EnvironmentFinalised finalised) {
                batch.add(
                        "DELETE FROM decision_pointer WHERE environment = ? AND leaving",
                        finalised.environment().value());
            } else if (event.getPayload() instanceof EnvironmentDropped dropped) {
                batch.add(
                        "DELETE FROM decision_pointer WHERE environment = ?",
                        dropped.environment().value());
            }
        }
        batch.flush();
    }

    private static void point(EnvironmentPointed pointed, WriteBatch batch) {
        String environment = pointed.environment().value();
        if (pointed.from() > 0) {
            leave(environment, pointed.delta(), batch);
        }
        pointed.delta().set().forEach(entry -> hold(environment, entry, batch));
    }

    private static void leave(String environment, PointerDelta delta, WriteBatch batch) {
        delta.removed().forEach(model -> leave(environment, model, batch));
        delta.set().forEach(entry -> leave(environment, entry.snapshot().name(), batch));
    }

    private static void leave(String environment, ModelName model, WriteBatch batch) {
        batch.add(
                "UPDATE decision_pointer SET leaving = TRUE WHERE environment = ? AND model = ?",
                environment,
                model.value());
    }

    private static void hold(String environment, Entry entry, WriteBatch batch) {
        batch.add(
                "INSERT INTO decision_pointer (environment, model, snapshot_key, leaving) VALUES"
                        + " (?, ?, ?, FALSE)",
                environment,
                entry.snapshot().name().value(),
                entry.snapshot().toString());
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_pointer");
    }
}
