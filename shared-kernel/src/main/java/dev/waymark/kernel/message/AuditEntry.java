package dev.waymark.kernel.message;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.BatchSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event as a line of the audit log: who did what, where, why.
///
/// @param position in the log
/// @param type name of the event, `EnvironmentPointed`
/// @param summary one sentence for people
/// @param sql that computed a batch; null for other events, and where nobody asked for it or it is
///   not known
public record AuditEntry(
        long position,
        String type,
        Provenance provenance,
        @Nullable EnvironmentName environment,
        List<ModelName> models,
        @Nullable PlanId plan,
        @Nullable RunId run,
        String summary,
        @Nullable BatchSql sql) {}
