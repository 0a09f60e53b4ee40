package dev.waymark.projections.plan;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.plan.Approval;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.PlanReview.Status;
import dev.waymark.kernel.plan.PlanSummary;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.plan.PlanDocuments.Place;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plans, one whole or many on one line each.
public final class Plans {

    private static final String GIVEN =
            "(SELECT COUNT(*) FROM {approval} a WHERE a.plan = p.plan) AS given";

    private static final String SUMMARY =
            "SELECT p.plan, p.environment, p.digest, p.author, p.proposed_at, p.closed, p.changes,"
                    + " p.intervals, p.required, p.run, "
                    + GIVEN
                    + " FROM {plan} p ";

    private final Tables tables;
    private final LogReader log;
    private final PlanDocuments known;

    /// @param log that holds the documents
    /// @param known that need not be read
    public Plans(Tables tables, LogReader log, PlanDocuments known) {
        this.tables = tables;
        this.log = log;
        this.known = known;
    }

    public Optional<PlanReview> one(PlanId plan) {
        return tables.readOne(
                "SELECT p.*, " + GIVEN + " FROM {plan} p WHERE p.plan = ?", this::review, plan);
    }

    /// Those that people made, latest first.
    public List<PlanSummary> latest(Query.Plans query) {
        EnvironmentName environment = query.environment();
        return environment == null
                ? tables.read(
                        SUMMARY + "WHERE NOT p.cadence ORDER BY p.log_position DESC LIMIT ?",
                        Plans::summary,
                        query.limit())
                : tables.read(
                        SUMMARY
                                + "WHERE p.environment = ? AND NOT p.cadence"
                                + " ORDER BY p.log_position DESC LIMIT ?",
                        Plans::summary,
                        environment,
                        query.limit());
    }

    private PlanReview review(Row row) throws SQLException {
        PlanId plan = new PlanId(row.text("plan"));
        return new PlanReview(
                plan,
                document(plan, row.number("document_at")),
                new Digest(row.text("digest")),
                row.text("author"),
                row.moment("proposed_at"),
                row.textOrNull("reason"),
                status(row),
                approvals(plan),
                row.textOrNull("status_reason"),
                run(row));
    }

    private Plan document(PlanId plan, long position) {
        return known.of(new Place(plan, position), () -> document(position));
    }

    private Plan document(long position) {
        return switch (log.at(position).event()) {
            case PlanEvent.PlanProposed proposed -> proposed.document();
            case PlanEvent.ChangeCategorised changed -> changed.document();
            case PlanEvent _, EnvironmentEvent _, SnapshotEvent _, RunEvent _ ->
                    throw new IllegalStateException("no plan stands at position " + position);
        };
    }

    private List<Approval> approvals(PlanId plan) {
        return tables.read(
                "SELECT * FROM {approval} WHERE plan = ? ORDER BY log_position",
                row ->
                        new Approval(
                                row.text("approved_by"),
                                new Digest(row.text("digest")),
                                row.moment("approved_at")),
                plan);
    }

    private static @Nullable RunId run(Row row) throws SQLException {
        String run = row.textOrNull("run");
        return run == null ? null : new RunId(run);
    }

    private static PlanSummary summary(Row row) throws SQLException {
        return new PlanSummary(
                new PlanId(row.text("plan")),
                new EnvironmentName(row.text("environment")),
                new Digest(row.text("digest")),
                row.text("author"),
                row.moment("proposed_at"),
                status(row),
                (int) row.number("changes"),
                row.number("intervals"),
                (int) row.number("given"),
                (int) row.number("required"),
                run(row));
    }

    /// A plan that needs no approval is approved once somebody approves it all the same.
    private static Status status(Row row) throws SQLException {
        @Nullable String closed = row.textOrNull("closed");
        if (closed != null) {
            return Status.valueOf(closed);
        }
        long given = row.number("given");
        return given > 0 && given >= row.number("required") ? Status.APPROVED : Status.PROPOSED;
    }
}
