package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `retry`.
@Command(
        name = "retry",
        description =
                "Goes on with a run that failed: with what failed, and what was not tried for it. Finished batches stay finished.",
        footer = {"", "Example:", "  waymark retry r9f8e7d6c5"})
final class RetryCommand extends ProjectCommand {

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
                .retry(waymark.operations().findRun().named(run).id());
    }
}
