package dev.waymark.cli.command;

import dev.waymark.checking.unittest.Terms;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.TestView;
import dev.waymark.operations.TestProject.Tested;
import dev.waymark.runtime.Waymark;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `test`.
@Command(
        name = "test",
        sortOptions = false,
        description =
                "Runs unit tests of models on the test connection. No real table is read or written. A plan runs"
                        + " them by itself.",
        footer = {
            "",
            "Examples:",
            "  waymark test                                        all tests",
            "  waymark test tests/test_orders.yaml                 those of a file",
            "  waymark test tests/test_orders.yaml::test_totals    one",
            "  waymark test models/orders.sql                      those of a model",
            "  waymark test -k totals                              those with this in their name"
        })
final class TestCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "TESTS",
            description = "Test files, FILE::TEST, or files of models (default: all tests).")
    private List<String> tests = List.of();

    @Option(
            names = "-k",
            paramLabel = "PATTERN",
            description =
                    "Only tests whose FILE::TEST has this in it, or fits it as a shell pattern. Repeat for several.")
    private List<String> patterns = List.of();

    @Option(
            names = {"-v", "--verbose"},
            description = "Show tests that passed, too.")
    private boolean verbose;

    @Option(
            names = "--preserve-fixtures",
            description = "Leave the views of each test in the test database.")
    private boolean preserveFixtures;

    @Override
    int perform(Waymark waymark, Output output) {
        Tested tested =
                waymark.operations()
                        .testProject()
                        .test(
                                new TestSelection(tests, patterns),
                                new Terms(waymark.settings().clock().instant(), preserveFixtures));
        return switch (tested) {
            case Tested.Problems problems -> unreadable(problems.diagnostics(), output);
            case Tested.Report(TestReport report) -> {
                TestView view = new TestView(verbose, output.paint());
                output.list("test", report.results(), () -> view.text(report));
                yield report.isGood() ? ExitCode.DONE : ExitCode.FAILED;
            }
        };
    }
}
