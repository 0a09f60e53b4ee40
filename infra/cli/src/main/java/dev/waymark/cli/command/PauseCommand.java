package dev.waymark.cli.command;

import dev.waymark.kernel.run.StopWish;
import picocli.CommandLine.Command;

/// `pause`.
@Command(
        name = "pause",
        description =
                "Stops a run for a while, from any terminal: running batches end first. `waymark resume` goes on.",
        footer = {"", "Example:", "  waymark pause r9f8e7d6c5"})
final class PauseCommand extends StopCommand {

    PauseCommand() {
        super(StopWish.PAUSE);
    }
}
