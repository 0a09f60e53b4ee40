package dev.waymark.cli.view;

import dev.waymark.checking.unittest.Mismatch;
import dev.waymark.checking.unittest.Outcome;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestResult;
import dev.waymark.checking.unittest.compare.Difference;
import dev.waymark.checking.unittest.compare.Difference.RowSets;
import dev.waymark.checking.unittest.compare.Difference.Value;
import dev.waymark.kernel.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What came of tests: those that did not pass with what they gave, and a sum.
///
/// @param verbose whether those that passed are named, too
public record TestView(boolean verbose, Paint paint) {

    private static final String INDENT = "    ";

    public String text(TestReport report) {
        return report.results().stream().map(this::text).collect(Collectors.joining())
                + sum(report)
                + System.lineSeparator();
    }

    private String text(TestResult result) {
        return switch (result.outcome()) {
            case Outcome.Passed _ -> verbose ? head(paint.good("PASS"), result) : "";
            case Outcome.NotRun(String reason) ->
                    head(paint.changed("NOT RUN"), result) + indented(reason);
            case Outcome.Errored(String message) ->
                    head(paint.bad("ERROR"), result) + indented(message);
            case Outcome.Invalid(List<Diagnostic> diagnostics) ->
                    head(paint.bad("INVALID"), result)
                            + indented(new DiagnosticView().lines(diagnostics));
            case Outcome.Failed(List<Mismatch> mismatches) ->
                    head(paint.bad("FAIL"), result)
                            + mismatches.stream().map(this::text).collect(Collectors.joining());
        };
    }

    private String head(String outcome, TestResult result) {
        String description = result.description() == null ? "" : ": " + result.description();
        String kept = result.fixtures() == null ? "" : " (fixtures in " + result.fixtures() + ")";
        return outcome
                + " "
                + result.id()
                + " at line "
                + result.line()
                + description
                + paint.faint(kept)
                + System.lineSeparator();
    }

    private String text(Mismatch mismatch) {
        String where = mismatch.cte() == null ? "" : indented("CTE " + mismatch.cte());
        return where + indented(text(mismatch.difference()));
    }

    private static String text(Difference difference) {
        return switch (difference) {
            case Difference.Values(List<Value> values) -> {
                Grid grid = new Grid("row", "column", "expected", "actual");
                values.forEach(
                        it -> grid.line(it.row() + 1, it.column(), it.expected(), it.actual()));
                yield grid.text();
            }
            case RowSets rows -> {
                List<String> heading = new ArrayList<>(List.of(""));
                heading.addAll(rows.columns());
                Grid grid = new Grid(heading.toArray(String[]::new));
                rows.missing().forEach(row -> grid.line(line("missing", row)));
                rows.unexpected().forEach(row -> grid.line(line("unexpected", row)));
                yield grid.text();
            }
        };
    }

    private static Object[] line(String sign, List<String> row) {
        List<Object> cells = new ArrayList<>(List.of(sign));
        cells.addAll(row);
        return cells.toArray();
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> INDENT + line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String sum(TestReport report) {
        int all = report.results().size();
        if (all == 0) {
            return "There is no such test.";
        }
        int bad = report.bad().size();
        long notRun = all - report.run();
        String passed = all - bad - notRun + " passed";
        return (all == 1 ? "1 test: " : all + " tests: ")
                + paint.good(passed)
                + (bad == 0 ? "" : ", " + paint.bad(bad + " did not pass"))
                + (notRun == 0 ? "" : ", " + paint.changed(notRun + " not run"))
                + ".";
    }
}
