package dev.waymark.checking.unittest;

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

    /// How many were really run.
    public long run() {
        return results.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.NotRun))
                .count();
    }
}
