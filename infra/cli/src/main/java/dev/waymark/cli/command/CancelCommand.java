package dev.waymark.cli.command;

import dev.waymark.kernel.run.StopWish;
import picocli.CommandLine.Command;

/// `cancel`.
@Command(
        name = "cancel",
        description =
                "Stops a run, from any terminal: running batches end first, finished ones stay.",
        footer = {"", "Example:", "  waymark cancel prod --reason 'wrong plan'"})
final class CancelCommand extends StopCommand {

    CancelCommand() {
        super(StopWish.CANCEL);
    }
}
