package dev.waymark.runtime;

import dev.waymark.eventstore.EventLog;
import dev.waymark.kernel.message.Documents;
import dev.waymark.operations.Ids;
import dev.waymark.operations.Policies;
import dev.waymark.operations.Registry;
import dev.waymark.project.ProjectConfig;
import java.util.function.Supplier;

/// The log with what writing into it needs.
///
/// @param config of the project, read when first asked for
record Ledger(EventLog log, Documents documents, Ids ids, Supplier<ProjectConfig> config) {

    Registry registry() {
        return new Registry(log.commands(), log.answers(), documents, ids);
    }

    Policies policies() {
        return new Policies(config);
    }
}
