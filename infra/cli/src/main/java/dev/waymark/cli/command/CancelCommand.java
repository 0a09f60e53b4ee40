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

/// `cancel`.
@Command(
        name = "cancel",
        description =
                "Stops a run, from any terminal: running batches end first, finished ones stay.",
        footer = {"", "Example:", "  waymark cancel prod --reason 'wrong plan'"})
final class CancelCommand extends ProjectCommand {

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
                        .stop(run, StopWish.CANCEL, waymark.provenance().because(reason));
        output.value("stop", steered, () -> SteeredView.text(steered));
        return ExitCode.DONE;
    }
}
