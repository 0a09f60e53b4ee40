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
        return withSql(entries, grid.text());
    }

    /// Below each line the SQL that it knows.
    private static String withSql(List<AuditEntry> entries, String table) {
        if (entries.stream().allMatch(entry -> entry.sql() == null)) {
            return table;
        }
        List<String> lines = table.lines().toList();
        StringBuilder text = new StringBuilder(lines.getFirst()).append(System.lineSeparator());
        for (int i = 0; i < entries.size(); i++) {
            text.append(lines.get(i + 1)).append(System.lineSeparator());
            if (entries.get(i).sql() != null) {
                text.append(BatchSqlView.text(entries.get(i).sql()).indent(4));
            }
        }
        return text.toString();
    }
}
