package dev.waymark.projections.run;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.RunReport.StageProgress;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs with their progress.
public final class Runs {

    private final Tables tables;
    private final Documents documents;
    private final Progress progress;

    public Runs(Tables tables, Documents documents) {
        this.tables = tables;
        this.documents = documents;
        this.progress = new Progress(tables);
    }

    public Optional<RunReport> one(RunId run) {
        return tables.readOne("SELECT * FROM {run} WHERE run = ?", this::report, run);
    }

    /// Latest first.
    public List<RunReport> latest(Query.Runs query) {
        EnvironmentName environment = query.environment();
        return environment == null
                ? tables.read(
                        "SELECT * FROM {run} ORDER BY log_position DESC LIMIT ?",
                        this::report,
                        query.limit())
                : tables.read(
                        """
                        SELECT * FROM {run} WHERE environment = ?
                        ORDER BY log_position DESC LIMIT ?
                        """,
                        this::report,
                        environment,
                        query.limit());
    }

    private RunReport report(Row row) throws SQLException {
        RunId run = new RunId(row.text("run"));
        String plan = row.textOrNull("plan");
        return new RunReport(
                run,
                row.number("log_position"),
                row.one(RunPurpose.class, "purpose"),
                new EnvironmentName(row.text("environment")),
                plan == null ? null : new PlanId(plan),
                row.text("started_by"),
                holder(row),
                row.moment("started_at"),
                row.momentOrNull("ended_at"),
                row.one(RunReport.Status.class, "status"),
                cause(row.textOrNull("stopped_for")),
                stages(run),
                progress.of(run),
                failures(run),
                skipped(run));
    }

    private static Holder holder(Row row) throws SQLException {
        return new Holder(
                row.text("host"),
                row.number("process"),
                row.moment("process_started"),
                row.text("process_user"));
    }

    private @Nullable StopCause cause(@Nullable String text) {
        return text == null ? null : documents.read(text, StopCause.class);
    }

    private List<StageProgress> stages(RunId run) {
        return tables.read(
                "SELECT * FROM {stage} WHERE run = ? ORDER BY place",
                row ->
                        new StageProgress(
                                row.text("stage"),
                                row.momentOrNull("started_at"),
                                row.momentOrNull("completed_at")),
                run);
    }

    private List<ModelName> skipped(RunId run) {
        return tables.read(
                "SELECT model FROM {skipped} WHERE run = ? ORDER BY model",
                row -> new ModelName(row.text("model")),
                run);
    }

    private List<StopCause> failures(RunId run) {
        return tables.read(
                "SELECT cause FROM {failure} WHERE run = ? ORDER BY log_position",
                row -> documents.read(row.text("cause"), StopCause.class),
                run);
    }
}
