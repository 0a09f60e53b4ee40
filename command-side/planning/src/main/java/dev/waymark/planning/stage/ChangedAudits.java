package dev.waymark.planning.stage;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.prospect.Prospect;

/// Models of which audits changed and nothing that touches rows, so that the data which is there is
/// looked at with the new ones.
record ChangedAudits(Difference diff) {

    boolean isOne(Prospect prospect) {
        Node node = diff.node(prospect.name());
        return prospect.isNew()
                && prospect.snapshot().category() == Category.METADATA
                && node.isModified()
                && !prospect.model().audits().isEmpty()
                && !prospect.model().isStandaloneAudit()
                && !isAuditedAlike(node.old().model(), prospect.model());
    }

    private static boolean isAuditedAlike(Model before, Model after) {
        return before.audits().equals(after.audits())
                && before.auditDefinitions().equals(after.auditDefinitions());
    }
}
