package dev.waymark.checking.unittest;

import dev.waymark.checking.unittest.compare.Difference;
import dev.waymark.checking.unittest.compare.Difference.Value;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What came of tests, as diagnostics: an error for each that did not pass, and one warning for all
/// that nobody could run for the same reason.
final class TestFindings {

    private static final int SHOWN = 3;

    private TestFindings() {}

    static List<Diagnostic> of(TestReport report) {
        List<Diagnostic> found = new ArrayList<>();
        SequencedMap<String, List<TestResult>> notRun = new LinkedHashMap<>();
        for (TestResult result : report.results()) {
            switch (result.outcome()) {
                case Outcome.Passed _ -> {}
                case Outcome.NotRun(String reason) ->
                        notRun.computeIfAbsent(reason, _ -> new ArrayList<>()).add(result);
                case Outcome.Invalid(List<Diagnostic> diagnostics) -> found.addAll(diagnostics);
                case Outcome.Errored(String message) -> found.add(errored(result, message));
                case Outcome.Failed(List<Mismatch> mismatches) ->
                        found.add(failed(result, mismatches));
            }
        }
        notRun.forEach((reason, results) -> found.add(notRun(reason, results)));
        return found;
    }

    private static Diagnostic failed(TestResult result, List<Mismatch> mismatches) {
        String differences =
                mismatches.stream().map(TestFindings::told).collect(Collectors.joining(" "));
        return Diagnostic.error(
                "test-failed",
                "Unit test '%s' failed. %s".formatted(result.name(), differences),
                mend(result),
                place(result));
    }

    private static Diagnostic errored(TestResult result, String message) {
        return Diagnostic.error(
                "test-not-runnable",
                "Unit test '%s' could not be run: %s".formatted(result.name(), message),
                mend(result),
                place(result));
    }

    private static String mend(TestResult result) {
        return "Mend the model or the test; `waymark test %s` runs it alone."
                .formatted(result.id());
    }

    private static Diagnostic notRun(String reason, List<TestResult> results) {
        int count = results.size();
        return Diagnostic.warning(
                "tests-not-run",
                (count == 1 ? "A unit test was" : count + " unit tests were")
                        + " not run: "
                        + reason,
                "Run " + (count == 1 ? "it" : "them") + " with SQLMesh.",
                place(results.getFirst()));
    }

    private static Location place(TestResult result) {
        return new Location(result.file(), result.line(), 1);
    }

    private static String told(Mismatch mismatch) {
        String where = mismatch.cte() == null ? "" : "In CTE " + mismatch.cte() + ": ";
        return where
                + switch (mismatch.difference()) {
                    case Difference.Values(List<Value> values) -> values(values);
                    case Difference.RowSets rows ->
                            "Missing rows: %d, unexpected rows: %d."
                                    .formatted(rows.missing().size(), rows.unexpected().size());
                };
    }

    private static String values(List<Value> values) {
        String more = values.size() > SHOWN ? ", and " + (values.size() - SHOWN) + " more" : "";
        return values.stream()
                .limit(SHOWN)
                .map(it ->
                        "%s in row %d is %s, not %s"
                                .formatted(it.column(), it.row() + 1, it.actual(), it.expected()))
                .collect(Collectors.joining(", ", "", more + "."));
    }
}
