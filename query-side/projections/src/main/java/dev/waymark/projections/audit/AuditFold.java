package dev.waymark.projections.audit;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EventType;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Fold;
import dev.waymark.projections.store.Tables;
import org.jspecify.annotations.Nullable;

/// Every event as a line: who, where, why. Must come after the folds of plans and runs, which know
/// the environment of an event that does not name it.
public final class AuditFold implements Fold {

    @Override
    public void apply(Recorded recorded, Tables tables) {
        Subject subject = Subject.of(recorded.event());
        line(recorded, subject, tables);
        for (ModelName model : subject.models()) {
            tables.append(
                    "INSERT INTO {audit_model} (model, log_position) VALUES (?, ?)",
                    model,
                    recorded.position());
        }
    }

    private static void line(Recorded recorded, Subject subject, Tables tables) {
        Provenance by = recorded.by();
        tables.append(
                """
                INSERT INTO {audit} (log_position, event_type, happened_at, actor, on_behalf_of,
                    client, reason, correlation, environment, plan, run, summary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                recorded.position(),
                EventType.of(recorded.event().getClass()).name(),
                by.at(),
                by.actor(),
                by.onBehalfOf(),
                by.client(),
                by.reason(),
                by.correlation(),
                environment(subject, tables),
                subject.plan(),
                subject.run(),
                Summary.of(recorded.event()));
    }

    private static @Nullable Object environment(Subject subject, Tables tables) {
        EnvironmentName named = subject.environment();
        if (named != null) {
            return named;
        }
        return subject.run() != null
                ? lookUp("SELECT environment FROM {run} WHERE run = ?", subject.run(), tables)
                : subject.plan() != null
                        ? lookUp(
                                "SELECT environment FROM {plan} WHERE plan = ?",
                                subject.plan(),
                                tables)
                        : null;
    }

    private static @Nullable String lookUp(String sql, Object id, Tables tables) {
        return tables.readOne(sql, row -> row.text("environment"), id).orElse(null);
    }
}
