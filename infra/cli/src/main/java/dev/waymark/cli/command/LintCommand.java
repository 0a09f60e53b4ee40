package dev.waymark.cli.command;

import dev.waymark.checking.lint.LintReport;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.LintView;
import dev.waymark.operations.LintProject.Linted;
import dev.waymark.runtime.Waymark;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lint`.
@Command(
        name = "lint",
        description =
                "Checks models against the rules that the project's settings choose. A plan does so by itself.",
        footer = {"", "Examples:", "  waymark lint", "  waymark lint --model mart.revenue_by_day"})
final class LintCommand extends ProjectCommand {

    @Option(
            names = {"--model", "--models"},
            paramLabel = "MODEL",
            description = "Look at this model (default: all). Repeat for several.")
    private List<String> models = List.of();

    @Override
    int perform(Waymark waymark, Output output) {
        return switch (waymark.operations().lintProject().lint(models)) {
            case Linted.Problems problems -> unreadable(problems.diagnostics(), output);
            case Linted.Report(LintReport report) -> {
                output.value("lint", report, () -> new LintView().text(report));
                yield report.isGood() ? ExitCode.DONE : ExitCode.FAILED;
            }
        };
    }
}
