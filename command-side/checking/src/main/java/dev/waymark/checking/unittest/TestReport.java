package dev.waymark.checking.unittest;

import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.List;

/// What came of the tests that were chosen, in order of file and line.
public record TestReport(List<TestResult> results) {

    public boolean isGood() {
        return results.stream().allMatch(result -> result.outcome().isGood());
    }

    /// Those that keep a plan from going on.
    public List<TestResult> bad() {
        return results.stream().filter(result -> !result.outcome().isGood()).toList();
    }

    /// As diagnostics: an error for each that is bad, a warning for those that nobody could run.
    public List<Diagnostic> diagnostics() {
        return TestFindings.of(this);
    }

    /// How many were really run.
    public long run() {
        return results.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.NotRun))
                .count();
    }
}
