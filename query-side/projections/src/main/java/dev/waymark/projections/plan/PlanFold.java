package dev.waymark.projections.plan;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.PlanEvent.ChangeCategorised;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview.Status;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import org.jspecify.annotations.Nullable;

/// Plans with the places of their documents, approvals and ends.
public final class PlanFold implements Fold {

    private final Documents documents;

    public PlanFold(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void apply(Recorded recorded, Tables tables) {
        switch (recorded.event()) {
            case PlanEvent event -> apply(event, recorded, tables);
            case RunEvent.RunStarted started -> tried(started, tables);
            case EnvironmentEvent _, SnapshotEvent _, RunEvent _ -> {}
        }
    }

    private void apply(PlanEvent event, Recorded recorded, Tables tables) {
        switch (event) {
            case PlanProposed proposed -> propose(proposed, recorded, tables);
            case ChangeCategorised changed -> replace(changed, recorded, tables);
            case PlanApproved approved -> approve(approved, recorded, tables);
            case PlanEvent.ApprovalWithdrawn withdrawn ->
                    tables.change(
                            "DELETE FROM {approval} WHERE plan = ? AND approved_by = ?",
                            withdrawn.plan(),
                            withdrawn.by());
            case PlanEvent.PlanRejected rejected ->
                    close(tables, rejected.plan(), Status.REJECTED, rejected.reason());
            case PlanEvent.PlanSuperseded superseded ->
                    close(tables, superseded.plan(), Status.SUPERSEDED, superseded.by().value());
            case PlanEvent.PlanApplied applied -> {
                close(tables, applied.plan(), Status.APPLIED, null);
                tables.change(
                        "UPDATE {plan} SET run = ? WHERE plan = ?", applied.run(), applied.plan());
            }
        }
    }

    private void propose(PlanProposed event, Recorded recorded, Tables tables) {
        Plan plan = event.document();
        tables.change(
                """
                INSERT INTO {plan} (plan, environment, log_position, digest, author, proposed_at,
                    reason, changes, intervals, required, cadence, statements, document_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.plan(),
                plan.environment(),
                recorded.position(),
                event.digest(),
                event.author(),
                recorded.at(),
                recorded.by().reason(),
                plan.changes().size(),
                intervals(plan),
                plan.approval().required(),
                plan.cause() instanceof Cause.Cadence,
                statements(plan),
                recorded.position());
    }

    private void replace(ChangeCategorised event, Recorded recorded, Tables tables) {
        Plan plan = event.document();
        tables.change("DELETE FROM {approval} WHERE plan = ?", event.plan());
        tables.change(
                """
                UPDATE {plan} SET digest = ?, changes = ?, intervals = ?, required = ?,
                    statements = ?, document_at = ?
                WHERE plan = ?
                """,
                event.digest(),
                plan.changes().size(),
                intervals(plan),
                plan.approval().required(),
                statements(plan),
                recorded.position(),
                event.plan());
    }

    private static void approve(PlanApproved event, Recorded recorded, Tables tables) {
        Digest digest = event.digest();
        tables.change(
                "DELETE FROM {approval} WHERE plan = ? AND approved_by = ?",
                event.plan(),
                event.by());
        tables.change(
                """
                INSERT INTO {approval} (plan, approved_by, log_position, digest, approved_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                event.plan(),
                event.by(),
                recorded.position(),
                digest,
                recorded.at());
    }

    private static void close(Tables tables, PlanId plan, Status status, @Nullable String reason) {
        tables.change(
                "UPDATE {plan} SET closed = ?, status_reason = ? WHERE plan = ?",
                status,
                reason,
                plan);
    }

    private static void tried(RunEvent.RunStarted event, Tables tables) {
        if (event.plan() != null) {
            tables.change("UPDATE {plan} SET run = ? WHERE plan = ?", event.run(), event.plan());
        }
    }

    /// Kept beside the document, which may be large.
    private @Nullable String statements(Plan plan) {
        Statements around = plan.statements();
        return around.equals(Statements.NONE) ? null : documents.write(around);
    }

    private static long intervals(Plan plan) {
        return plan.work().stream().mapToLong(Backfill::intervals).sum();
    }
}
