package dev.waymark.projections.run;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.Query.EarlierBatches;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.EarlierBatch;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Batches as they were computed once.
public record Batches(Tables tables) {

    /// Latest first.
    public List<EarlierBatch> of(EarlierBatches query) {
        return tables.read(
                """
                SELECT * FROM {batch} WHERE model = ? AND run <> ? AND written IS NOT NULL
                ORDER BY log_position DESC LIMIT ?
                """,
                Batches::batch,
                query.model(),
                query.butOf(),
                query.limit());
    }

    private static EarlierBatch batch(Row row) throws SQLException {
        SnapshotId snapshot =
                new SnapshotId(new ModelName(row.text("model")), row.text("identifier"));
        Interval range = new Interval(row.moment("range_start"), row.moment("range_end"));
        return new EarlierBatch(
                new RunId(row.text("run")),
                new Batch(snapshot, row.flag("dev"), range),
                row.number("written"),
                Duration.ofNanos(row.number("took_nanos")));
    }
}
