package dev.waymark.projections.run;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.message.Query.DoneBatches;
import dev.waymark.kernel.message.Query.MarkedRun;
import dev.waymark.kernel.message.Query.MarkedRuns;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;

/// What warehouses must know of runs, if they are those that the log tells of.
public record Marks(Tables tables) {

    /// The last one first.
    public List<MarkedRun> of(MarkedRuns query) {
        return tables.read(
                """
                SELECT m.run, m.gateways, r.environment, r.ended_at FROM {mark} m
                JOIN {run} r ON r.run = m.run ORDER BY m.log_position DESC LIMIT ?
                """,
                Marks::run,
                query.limit());
    }

    private static MarkedRun run(Row row) throws SQLException {
        return new MarkedRun(
                new RunId(row.text("run")),
                new EnvironmentName(row.text("environment")),
                row.moment("ended_at"),
                row.text("gateways").lines().toList());
    }

    public List<Batch> of(DoneBatches query) {
        return tables.read(
                """
                SELECT b.* FROM {batch} b JOIN {progress} p ON p.model = b.model AND p.run = b.run
                WHERE b.run = ? ORDER BY b.log_position
                """,
                Marks::batch,
                query.run());
    }

    private static Batch batch(Row row) throws SQLException {
        return new Batch(
                new SnapshotId(new ModelName(row.text("model")), row.text("identifier")),
                row.flag("dev"),
                new Interval(row.moment("range_start"), row.moment("range_end")));
    }
}
