package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.HistoryView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `history`.
@Command(
        name = "history",
        description =
                "Every generation of an environment, latest first: what moved, by which plan, who approved.",
        footer = {"", "Example:", "  waymark history prod"})
final class HistoryCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "ENV",
            arity = "0..1",
            defaultValue = "prod",
            description = "Environment (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Override
    int perform(Waymark waymark, Output output) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        var lines = waymark.operations().answers().ask(new HistoryOf(name));
        if (lines.isEmpty()) {
            throw new Refused(new Refusal.NoSuchEnvironment(name));
        }
        output.list("generation", lines, () -> new HistoryView().text(lines));
        return ExitCode.DONE;
    }
}
