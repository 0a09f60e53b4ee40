package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.SteeredView;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What stops a run from any terminal.
abstract class StopCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment that it works on.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the audit log.")
    private @Nullable String reason;

    private final StopWish wish;

    StopCommand(StopWish wish) {
        this.wish = wish;
    }

    @Override
    int perform(Waymark waymark, Output output) {
        var steered =
                waymark.operations()
                        .steerRun()
                        .stop(run, wish, waymark.provenance().because(reason));
        output.value("stop", steered, () -> SteeredView.text(steered));
        return ExitCode.DONE;
    }
}
