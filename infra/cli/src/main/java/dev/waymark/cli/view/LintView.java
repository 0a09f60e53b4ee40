package dev.waymark.cli.view;

import dev.waymark.checking.lint.LintReport;

/// What the linter found, and how many models it looked at.
public final class LintView {

    public String text(LintReport report) {
        String looked = report.models() + (report.models() == 1 ? " model was" : " models were");
        return new DiagnosticView().text(report.diagnostics())
                + looked
                + " looked at"
                + (report.diagnostics().isEmpty() ? "; every rule is kept." : ".")
                + System.lineSeparator();
    }
}
