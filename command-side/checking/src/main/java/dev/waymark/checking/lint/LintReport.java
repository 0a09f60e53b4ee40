package dev.waymark.checking.lint;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Diagnostic.Severity;
import java.util.List;

/// What the linter found.
///
/// @param models how many were looked at
/// @param violations by file, line and rule
/// @param problems of the settings themselves: unknown rules, rules that nobody here can run
public record LintReport(int models, List<Violation> violations, List<Diagnostic> problems) {

    /// Problems first.
    public List<Diagnostic> diagnostics() {
        return LintFindings.of(this);
    }

    public boolean isGood() {
        return violations.stream().noneMatch(it -> it.severity() == Severity.ERROR)
                && problems.stream().noneMatch(Diagnostic::isError);
    }
}
