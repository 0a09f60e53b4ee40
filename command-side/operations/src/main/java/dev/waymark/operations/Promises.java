package dev.waymark.operations;

import dev.waymark.checking.unittest.Terms;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a project must keep before anybody plans: its unit tests and the rules of its linter. Asks
/// for no engine when there are no tests.
public final class Promises {

    private final TestProject tests;
    private final LintProject linter;

    public Promises(TestProject tests, LintProject linter) {
        this.tests = tests;
        this.linter = linter;
    }

    /// Everything that is broken, errors and warnings, unless the options leave it out.
    ///
    /// @param now what relative times of tests are counted from
    List<Diagnostic> broken(Project project, PlanOptions options, Instant now) {
        List<Diagnostic> found = new ArrayList<>();
        if (!options.skipLinter()) {
            found.addAll(linter.all(project).diagnostics());
        }
        if (!options.skipTests()) {
            found.addAll(tests.all(project, new Terms(now, false)).diagnostics());
        }
        return found;
    }
}
