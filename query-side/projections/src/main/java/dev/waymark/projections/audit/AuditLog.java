package dev.waymark.projections.audit;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.EventType;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.run.BatchTexts;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log, latest first.
public final class AuditLog {

    private static final String BATCH = EventType.of(IntervalsCompleted.class).name();

    private final Tables tables;
    private final BatchTexts texts;

    /// @param log that holds the SQL of batches
    public AuditLog(Tables tables, LogReader log) {
        this.tables = tables;
        this.texts = new BatchTexts(tables, log);
    }

    public List<AuditEntry> of(AuditLogOf query) {
        StringBuilder sql = new StringBuilder("SELECT * FROM {audit} a WHERE 1 = 1");
        List<@Nullable Object> values = new ArrayList<>();
        if (query.environment() != null) {
            sql.append(" AND a.environment = ?");
            values.add(query.environment());
        }
        if (query.model() != null) {
            sql.append(
                    " AND a.log_position IN"
                            + " (SELECT m.log_position FROM {audit_model} m WHERE m.model = ?)");
            values.add(query.model());
        }
        sql.append(" ORDER BY a.log_position DESC LIMIT ?");
        values.add(query.limit());
        return tables.read(sql.toString(), row -> entry(row, query.sql()), values.toArray());
    }

    private AuditEntry entry(Row row, boolean sql) throws SQLException {
        boolean batch = sql && row.text("event_type").equals(BATCH);
        String environment = row.textOrNull("environment");
        String plan = row.textOrNull("plan");
        String run = row.textOrNull("run");
        return new AuditEntry(
                row.number("log_position"),
                row.text("event_type"),
                provenance(row),
                environment == null ? null : new EnvironmentName(environment),
                models(row.number("log_position")),
                plan == null ? null : new PlanId(plan),
                run == null ? null : new RunId(run),
                row.text("summary"),
                batch ? texts.at(row.number("log_position")).orElse(null) : null);
    }

    private static Provenance provenance(Row row) throws SQLException {
        return new Provenance(
                row.text("actor"),
                row.textOrNull("on_behalf_of"),
                row.text("client"),
                row.textOrNull("reason"),
                row.text("correlation"),
                row.moment("happened_at"));
    }

    private List<ModelName> models(long position) {
        return tables.read(
                "SELECT model FROM {audit_model} WHERE log_position = ? ORDER BY model",
                row -> new ModelName(row.text("model")),
                position);
    }
}
