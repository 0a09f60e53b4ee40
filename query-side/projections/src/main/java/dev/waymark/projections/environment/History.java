package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.HistoryLine;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All pointer events of an environment, with what people ask about them.
public final class History {

    private final Tables tables;

    public History(Tables tables) {
        this.tables = tables;
    }

    /// Latest first; also of an environment that has been dropped.
    public List<HistoryLine> of(EnvironmentName environment) {
        Map<String, List<String>> approvers = approvers(environment);
        return tables.read(
                "SELECT * FROM {pointer} WHERE environment = ? ORDER BY generation DESC",
                row -> line(row, approvers.getOrDefault(plan(row), List.of())),
                environment);
    }

    private Map<String, List<String>> approvers(EnvironmentName environment) {
        record Approver(String plan, String user) {}
        return tables
                .read(
                        """
                        SELECT a.plan, a.approved_by FROM {approval} a
                        JOIN {plan} p ON p.plan = a.plan
                        WHERE p.environment = ? ORDER BY a.log_position
                        """,
                        row -> new Approver(row.text("plan"), row.text("approved_by")),
                        environment)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Approver::plan,
                                Collectors.mapping(Approver::user, Collectors.toList())));
    }

    private static String plan(Row row) throws SQLException {
        String plan = row.textOrNull("plan");
        return plan == null ? "" : plan;
    }

    private static HistoryLine line(Row row, List<String> approvedBy) throws SQLException {
        return new HistoryLine(
                new EnvironmentName(row.text("environment")),
                row.number("generation"),
                row.moment("pointed_at"),
                Pointers.cause(row.numberOrNull("rollback_to")),
                Pointers.plan(row),
                new RunId(row.text("run")),
                row.text("pointed_by"),
                approvedBy,
                (int) row.number("added"),
                (int) row.number("changed"),
                (int) row.number("removed"),
                row.momentOrNull("finalised_at"),
                row.textOrNull("reason"));
    }
}
