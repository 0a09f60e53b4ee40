package dev.waymark.operations;

import dev.waymark.checking.unittest.Terms;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a project must keep before anybody plans: its unit tests and the rules of its linter. Asks
/// for no engine when there are no tests.
public final class Promises {

    private final TestProject tests;
    private final LintProject linter;

    public Promises(TestProject tests, LintProject linter) {
        this.tests = tests;
        this.linter = linter;
    }

    /// Everything that is broken, errors and warnings, unless the options leave it out or to
    /// [#brokenBy].
    ///
    /// @param now what relative times of tests are counted from
    List<Diagnostic> broken(Project project, PlanOptions options, Instant now) {
        List<Diagnostic> found = new ArrayList<>();
        if (!options.skipLinter()) {
            found.addAll(linter.all(project).diagnostics());
        }
        if (!options.skipTests() && !isOnlyChanged(options)) {
            found.addAll(tests.all(project, new Terms(now, false)).diagnostics());
        }
        return found;
    }

    /// What is broken of the models that a plan changes or computes again, when only they are to be
    /// tested (semantics 4.1).
    List<Diagnostic> brokenBy(Plan plan, Project project, Instant now) {
        if (!isOnlyChanged(plan.options())) {
            return List.of();
        }
        SortedSet<ModelName> models = new TreeSet<>(plan.restatements().keySet());
        plan.changes().forEach(change -> models.add(change.model()));
        return tests.of(project, models, new Terms(now, false)).diagnostics();
    }

    private static boolean isOnlyChanged(PlanOptions options) {
        return Boolean.TRUE.equals(options.testChangedOnly());
    }
}
