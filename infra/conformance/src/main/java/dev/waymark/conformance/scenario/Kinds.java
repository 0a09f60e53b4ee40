package dev.waymark.conformance.scenario;

import dev.waymark.kernel.model.Model;
import dev.waymark.planning.audit.AuditNodes;

/// The kinds as recordings call them.
final class Kinds {

    private Kinds() {}

    static String label(Model model) {
        return AuditNodes.isAudit(model) ? "AUDIT" : model.kind().label();
    }
}
