package dev.waymark.checking.lint;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import java.util.List;
import java.util.stream.Stream;

/// What the linter found, as diagnostics.
final class LintFindings {

    private LintFindings() {}

    static List<Diagnostic> of(LintReport report) {
        return Stream.concat(
                        report.problems().stream(),
                        report.violations().stream().map(LintFindings::diagnostic))
                .toList();
    }

    private static Diagnostic diagnostic(Violation violation) {
        return new Diagnostic(
                violation.severity(),
                "lint-" + violation.rule(),
                violation.message(),
                "Mend the model, or let it leave the rule out with `ignored_rules (%s)`."
                        .formatted(violation.rule()),
                new Location(violation.file(), violation.line(), 0));
    }
}
