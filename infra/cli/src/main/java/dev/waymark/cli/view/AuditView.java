package dev.waymark.cli.view;

import dev.waymark.applying.Auditor.Finding;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.operations.AuditModels.Audited;
import java.util.stream.Collectors;

/// What audits found, one line each; a query for the rows where there are any.
public record AuditView(Paint paint) {

    public String text(Audited.Findings findings) {
        String unplanned =
                findings.unplanned().stream()
                        .map("Not deployed in its present form, so not looked at: %s%n"::formatted)
                        .collect(Collectors.joining());
        String lines = findings.findings().stream().map(this::line).collect(Collectors.joining());
        return lines.isEmpty() && unplanned.isEmpty()
                ? "There is no audit.%n".formatted()
                : lines + unplanned;
    }

    private String line(Finding finding) {
        AuditOutcome outcome = finding.outcome();
        String head = "%s on %s".formatted(outcome.audit(), finding.model());
        if (outcome.badRows() == null) {
            return "%s %s%n".formatted(paint.faint("SKIPPED"), head);
        }
        return outcome.isFailed()
                ? "%s %s: %s%n%s%n"
                        .formatted(
                                paint.bad("FAIL"),
                                head,
                                outcome.badRows() == 1 ? "1 row" : outcome.badRows() + " rows",
                                String.valueOf(finding.query()).strip().indent(4).stripTrailing())
                : "%s %s%n".formatted(paint.good("PASS"), head);
    }
}
