package dev.waymark.cli.view;

import dev.waymark.kernel.message.AuditEntry;
import java.util.List;

/// The audit log, one event on each line.
public final class AuditLogView {

    public String text(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return "Nothing has happened." + System.lineSeparator();
        }
        Grid grid = new Grid("POSITION", "WHEN (UTC)", "WHO", "DOOR", "WHAT", "REASON");
        for (AuditEntry entry : entries) {
            var by = entry.provenance();
            grid.line(
                    entry.position(),
                    Moments.show(by.at()),
                    by.onBehalfOf() == null ? by.actor() : by.actor() + " for " + by.onBehalfOf(),
                    by.client(),
                    entry.summary(),
                    by.reason() == null ? "" : by.reason());
        }
        return grid.text();
    }
}
