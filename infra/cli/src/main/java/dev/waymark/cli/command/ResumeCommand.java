package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `resume`.
@Command(
        name = "resume",
        description =
                "Goes on with a run that was paused or cancelled, that a breaker stopped, that failed, or whose process died. Finished batches stay finished.",
        footer = {"", "Example:", "  waymark resume r9f8e7d6c5"})
final class ResumeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment whose latest run is meant.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        return new Application(waymark, output, err(), conduct)
                .resume(waymark.operations().findRun().named(run).id());
    }
}
