package dev.waymark.aggregates.decision;

import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.PlanEvent.ApprovalWithdrawn;
import dev.waymark.kernel.message.PlanEvent.ChangeCategorised;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.PlanEvent.PlanApproved;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.PlanEvent.PlanSuperseded;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// How far each plan has come in its review.
final class PlanRows implements DecisionRows {

    private final Jdbc jdbc;

    PlanRows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the plan's row: its review stands still until the caller has decided.
    Optional<PlanStanding> lock(PlanId plan) {
        return jdbc
                .query(
                        "SELECT plan_id, environment, status, required, given, applied_by,"
                                + " deploying FROM decision_plan WHERE plan_id = ? FOR UPDATE",
                        this::read,
                        plan.value())
                .stream()
                .findFirst();
    }

    private PlanStanding read(ResultSet row) throws SQLException {
        PlanId plan = new PlanId(row.getString("plan_id"));
        return new PlanStanding(
                plan,
                new EnvironmentName(row.getString("environment")),
                Status.valueOf(row.getString("status")),
                undecided(plan),
                row.getInt("required"),
                row.getInt("given"),
                run(row.getString("applied_by")),
                run(row.getString("deploying")));
    }

    private List<ModelName> undecided(PlanId plan) {
        return jdbc.query(
                "SELECT model FROM decision_plan_undecided WHERE plan_id = ? ORDER BY model",
                row -> new ModelName(row.getString(1)),
                plan.value());
    }

    private static @Nullable RunId run(@Nullable String value) {
        return value == null ? null : new RunId(value);
    }

    @Override
    public void apply(List<DomainEventMessage<?>> events) {
        WriteBatch batch = new WriteBatch(jdbc);
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof PlanEvent plan) {
                add(plan, batch);
            } else if (event.getPayload() instanceof DeploymentStarted started) {
                begin(started, batch);
            } else if (event.getPayload() instanceof DeploymentEnded ended) {
                batch.add(
                        "UPDATE decision_plan SET deploying = NULL WHERE deploying = ?",
                        ended.run().value());
            }
        }
        batch.flush();
    }

    private static void begin(DeploymentStarted event, WriteBatch batch) {
        if (event.plan() != null) {
            batch.add(
                    "UPDATE decision_plan SET deploying = ? WHERE plan_id = ?",
                    event.run().value(),
                    event.plan().value());
        }
    }

    private static void add(PlanEvent event, WriteBatch batch) {
        String id = event.plan().value();
        switch (event) {
            case PlanProposed proposed -> propose(id, proposed.document(), batch);
            case ChangeCategorised categorised -> replace(id, categorised.document(), batch);
            case PlanApproved _ -> approvals(id, 1, batch);
            case ApprovalWithdrawn _ -> approvals(id, -1, batch);
            case PlanRejected _ -> close(id, Status.REJECTED, null, batch);
            case PlanSuperseded _ -> close(id, Status.SUPERSEDED, null, batch);
            case PlanApplied applied -> close(id, Status.APPLIED, applied.run(), batch);
        }
    }

    private static void propose(String id, Plan document, WriteBatch batch) {
        batch.add(
                "INSERT INTO decision_plan (plan_id, environment, status, required, given) VALUES"
                        + " (?, ?, ?, ?, 0)",
                id,
                document.environment().value(),
                Status.OPEN.name(),
                document.approval().required());
        undecided(id, document, batch);
    }

    private static void replace(String id, Plan document, WriteBatch batch) {
        batch.add(
                "UPDATE decision_plan SET environment = ?, required = ?, given = 0 WHERE plan_id ="
                        + " ?",
                document.environment().value(),
                document.approval().required(),
                id);
        batch.add("DELETE FROM decision_plan_undecided WHERE plan_id = ?", id);
        undecided(id, document, batch);
    }

    private static void undecided(String id, Plan document, WriteBatch batch) {
        for (ModelName model : document.uncategorised()) {
            batch.add(
                    "INSERT INTO decision_plan_undecided (plan_id, model) VALUES (?, ?)",
                    id,
                    model.value());
        }
    }

    private static void approvals(String id, int more, WriteBatch batch) {
        batch.add("UPDATE decision_plan SET given = given + ? WHERE plan_id = ?", more, id);
    }

    private static void close(String id, Status status, @Nullable RunId run, WriteBatch batch) {
        batch.add(
                "UPDATE decision_plan SET status = ?, applied_by = ? WHERE plan_id = ?",
                status.name(),
                run == null ? null : run.value(),
                id);
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM decision_plan_undecided");
        jdbc.update("DELETE FROM decision_plan");
    }
}
