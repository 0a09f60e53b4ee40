package dev.waymark.projections.run;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.run.Batch;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.time.Duration;

/// What computing each table has taken so far. Summed up here, because each plan asks it of all its
/// models, and their batches grow for as long as they run.
public final class WorkFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case IntervalsCompleted completed -> add(completed, recorded, tables);
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> {}
        }
    }

    private static void add(IntervalsCompleted event, Recorded recorded, Tables tables) {
        Batch batch = event.batch();
        if (batch != null && update(event, batch, recorded, tables) == 0) {
            insert(event, batch, recorded, tables);
        }
    }

    private static int update(
            IntervalsCompleted event, Batch batch, Recorded recorded, Tables tables) {
        return tables.change(
                """
                UPDATE {work} SET run = ?, at = ?, batches = batches + 1, counted = counted + ?,
                    covered_seconds = covered_seconds + ?, written = written + ?,
                    took_nanos = took_nanos + ?, last_written = ?, last_took_nanos = ?
                WHERE model = ? AND version = ? AND dev = ?
                """,
                event.run(),
                recorded.at(),
                event.rows() == null ? 0 : 1,
                seconds(batch.interval()),
                event.rows() == null ? 0 : event.rows(),
                event.took().toNanos(),
                event.rows(),
                event.took().toNanos(),
                event.version().model(),
                event.version().value(),
                batch.dev());
    }

    private static void insert(
            IntervalsCompleted event, Batch batch, Recorded recorded, Tables tables) {
        tables.change(
                """
                INSERT INTO {work} (model, version, dev, run, at, batches, counted,
                    covered_seconds, written, took_nanos, last_written, last_took_nanos)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
                """,
                event.version().model(),
                event.version().value(),
                batch.dev(),
                event.run(),
                recorded.at(),
                event.rows() == null ? 0 : 1,
                seconds(batch.interval()),
                event.rows() == null ? 0 : event.rows(),
                event.took().toNanos(),
                event.rows(),
                event.took().toNanos());
    }

    private static long seconds(Interval range) {
        return Duration.between(range.start(), range.end()).toSeconds();
    }
}
