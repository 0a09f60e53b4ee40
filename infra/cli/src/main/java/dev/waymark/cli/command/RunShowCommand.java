package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.RunView;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `run-show`.
@Command(
        name = "run-show",
        description = "A run with its stages, what it computed, and why it stopped.",
        footer = {"", "Example:", "  waymark run-show r9f8e7d6c5"})
final class RunShowCommand extends ProjectCommand {

    @Parameters(paramLabel = "RUN", description = "Id of the run.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Override
    int perform(Waymark waymark, Output output) {
        RunId id = new RunId(run);
        var report =
                waymark.operations()
                        .answers()
                        .ask(new RunOf(id))
                        .orElseThrow(() -> new Refused(new Refusal.NoSuchRun(id)));
        output.value("run", report, () -> new RunView().text(report));
        return ExitCode.DONE;
    }
}
