package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.ComparisonView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.operations.Comparison;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `compare`.
@Command(
        name = "compare",
        description = "Two generations of an environment side by side.",
        footer = {"", "Example:", "  waymark compare prod --from 3 --to 5"})
final class CompareCommand extends ProjectCommand {

    @Parameters(paramLabel = "ENV", description = "Environment.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "N",
            description = "Earlier generation.")
    private long from;

    @Option(names = "--to", required = true, paramLabel = "N", description = "Later generation.")
    private long to;

    @Override
    int perform(Waymark waymark, Output output) {
        Comparison comparison =
                waymark.operations()
                        .compareGenerations()
                        .compare(EnvironmentName.sanitised(environment), from, to);
        output.value("comparison", comparison, () -> new ComparisonView().text(comparison));
        return ExitCode.DONE;
    }
}
