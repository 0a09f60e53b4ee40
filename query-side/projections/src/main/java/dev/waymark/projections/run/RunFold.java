package dev.waymark.projections.run;

import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.RunEvent.BatchFailed;
import dev.waymark.kernel.message.RunEvent.ModelsSkipped;
import dev.waymark.kernel.message.RunEvent.RunResumed;
import dev.waymark.kernel.message.RunEvent.RunStarted;
import dev.waymark.kernel.message.RunEvent.RunStopped;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RunReport.Status;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs with their stages, failures and ends.
public final class RunFold implements Fold {

    private final Documents documents;

    public RunFold(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case RunEvent event -> apply(event, recorded, tables);
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _ -> {}
        }
    }

    private void apply(RunEvent event, Recorded recorded, Tables tables) {
        switch (event) {
            case RunStarted started -> start(started, recorded, tables);
            case RunEvent.StageStarted stage ->
                    tables.change(
                            """
                            UPDATE {stage} SET started_at = COALESCE(started_at, ?)
                            WHERE run = ? AND stage = ?
                            """,
                            recorded.at(),
                            stage.run(),
                            stage.stage());
            case RunEvent.StageCompleted stage ->
                    tables.change(
                            "UPDATE {stage} SET completed_at = ? WHERE run = ? AND stage = ?",
                            recorded.at(),
                            stage.run(),
                            stage.stage());
            case BatchFailed failed -> fail(failed, recorded, tables);
            case ModelsSkipped skipped ->
                    skipped.models().stream()
                            .map(SnapshotId::name)
                            .distinct()
                            .forEach(model -> skip(skipped.run(), model, tables));
            case RunEvent.StopAsked _, RunEvent.BreakersChecked _ -> {}
            case RunResumed resumed -> resume(resumed, tables);
            case RunStopped stopped ->
                    end(stopped, status(stopped.cause()), stopped.cause(), recorded, tables);
            case RunEvent.RunSucceeded succeeded -> {
                end(succeeded, Status.SUCCEEDED, null, recorded, tables);
                mark(succeeded, recorded.position(), tables);
            }
        }
    }

    private static void start(RunStarted event, Recorded recorded, Tables tables) {
        Holder holder = event.holder();
        tables.change(
                """
                INSERT INTO {run} (run, environment, log_position, purpose, plan, started_by,
                    started_at, status, host, process, process_started, process_user)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)
                """,
                event.run(),
                event.environment(),
                recorded.position(),
                event.purpose(),
                event.plan(),
                recorded.by().person(),
                recorded.at(),
                holder.host(),
                holder.process(),
                holder.processStartedAt(),
                holder.user());
        for (int place = 0; place < event.stages().size(); place++) {
            tables.change(
                    "INSERT INTO {stage} (run, place, stage) VALUES (?, ?, ?)",
                    event.run(),
                    place,
                    event.stages().get(place));
        }
    }

    private static void resume(RunResumed event, Tables tables) {
        tables.change("DELETE FROM {skipped} WHERE run = ?", event.run());
        tables.change(
                """
                UPDATE {run} SET status = 'RUNNING', ended_at = NULL, stopped_for = NULL,
                    host = ?, process = ?, process_started = ?, process_user = ?
                WHERE run = ?
                """,
                event.holder().host(),
                event.holder().process(),
                event.holder().processStartedAt(),
                event.holder().user(),
                event.run());
    }

    private void fail(BatchFailed event, Recorded recorded, Tables tables) {
        tables.append(
                "INSERT INTO {failure} (run, log_position, failed_at, cause) VALUES (?, ?, ?, ?)",
                event.run(),
                recorded.position(),
                recorded.at(),
                documents.write(event.cause()));
    }

    private static void skip(RunId run, ModelName model, Tables tables) {
        tables.change("INSERT INTO {skipped} (run, model) VALUES (?, ?)", run, model);
    }

    private void end(
            RunEvent event,
            Status status,
            @Nullable StopCause cause,
            Recorded recorded,
            Tables tables) {
        tables.change(
                "UPDATE {run} SET status = ?, ended_at = ?, stopped_for = ? WHERE run = ?",
                status,
                recorded.at(),
                cause == null ? null : documents.write(cause),
                event.run());
    }

    private void mark(RunEvent.RunSucceeded event, long position, Tables tables) {
        List<String> gateways = event.markedOn();
        if (gateways != null) {
            tables.change(
                    "INSERT INTO {mark} (run, log_position, gateways) VALUES (?, ?, ?)",
                    event.run(),
                    position,
                    String.join("\n", gateways));
        }
    }

    private static Status status(StopCause cause) {
        return switch (cause) {
            case StopCause.Failed _, StopCause.AuditFailed _, StopCause.LostLease _ ->
                    Status.FAILED;
            case StopCause.Aborted _ -> Status.ABORTED;
            case StopCause.Cancelled _, StopCause.Superseded _ -> Status.CANCELLED;
            case StopCause.Paused _ -> Status.PAUSED;
        };
    }
}
