package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `resume`.
@Command(
        name = "resume",
        description =
                "Goes on with a run that stopped or whose process died. Finished batches stay finished.",
        footer = {"", "Example:", "  waymark resume r9f8e7d6c5"})
final class ResumeCommand extends ProjectCommand {

    @Parameters(paramLabel = "RUN", description = "Id of the run.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        return new Application(waymark, output, err(), conduct).resume(new RunId(run));
    }
}
