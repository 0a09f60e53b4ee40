package dev.waymark.projections.run;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.PastWork;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/// Answers from what was computed before.
public record Works(Tables tables) {

    /// Of each model the table that was computed last first.
    public List<PastWork> of(SortedSet<ModelName> models) {
        return tables.readEach(
                """
                SELECT w.*, r.environment FROM {work} w JOIN {run} r ON r.run = w.run
                WHERE w.model = ANY(?) ORDER BY w.at DESC, w.version, w.dev
                """,
                Works::one,
                models);
    }

    private static PastWork one(Row row) throws SQLException {
        boolean all = row.number("counted") == row.number("batches");
        return new PastWork(
                new Version(ModelName.shared(row.text("model")), row.text("version")),
                row.flag("dev"),
                new EnvironmentName(row.text("environment")),
                row.number("batches"),
                Duration.ofSeconds(row.number("covered_seconds")),
                all ? row.number("written") : null,
                Duration.ofNanos(row.number("took_nanos")),
                new PastWork.Last(
                        row.numberOrNull("last_written"),
                        Duration.ofNanos(row.number("last_took_nanos"))));
    }
}
