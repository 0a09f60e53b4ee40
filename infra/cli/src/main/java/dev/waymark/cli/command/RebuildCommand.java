package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;

/// `rebuild`.
@Command(
        name = "rebuild",
        description =
                "Builds every projection anew from the events, beside the living ones, and switches over.",
        footer = {"", "Example:", "  waymark rebuild"})
final class RebuildCommand extends ProjectCommand {

    @Override
    int perform(Waymark waymark, Output output) {
        waymark.rebuild();
        output.value(
                "rebuilt",
                true,
                () ->
                        "Projections and decision tables are rebuilt from the events."
                                + System.lineSeparator());
        return ExitCode.DONE;
    }
}
