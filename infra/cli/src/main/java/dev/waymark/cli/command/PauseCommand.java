package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.SteeredView;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pause`.
@Command(
        name = "pause",
        description =
                "Stops a run for a while, from any terminal: running batches end first. `waymark resume` goes on.",
        footer = {"", "Example:", "  waymark pause r9f8e7d6c5"})
final class PauseCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment that it works on.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the audit log.")
    private @Nullable String reason;

    @Override
    int perform(Waymark waymark, Output output) {
        var steered =
                waymark.operations()
                        .steerRun()
                        .stop(run, StopWish.PAUSE, waymark.provenance().because(reason));
        output.value("stop", steered, () -> SteeredView.text(steered));
        return ExitCode.DONE;
    }
}
