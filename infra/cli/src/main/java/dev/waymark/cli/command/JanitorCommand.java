package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.operations.CleanUp.Swept;
import dev.waymark.runtime.Waymark;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janitor`.
@Command(
        name = "janitor",
        description =
                "Removes the views of expired environments, and tables that no environment, no kept generation"
                        + " and no living snapshot needs.",
        footer = {"", "Example:", "  waymark janitor"})
final class JanitorCommand extends ProjectCommand {

    @Option(
            names = "--ignore-ttl",
            description = "Also what nothing uses although its time is not over.")
    private boolean ignoreTimeToLive;

    @Override
    int perform(Waymark waymark, Output output) {
        Swept swept = waymark.operations().cleanUp().sweep(ignoreTimeToLive, waymark.provenance());
        output.value("swept", swept, () -> text(swept));
        return swept.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(Swept swept) {
        if (swept.environments().isEmpty()
                && swept.tables().isEmpty()
                && swept.problems().isEmpty()) {
            return "Nothing to clean up." + System.lineSeparator();
        }
        return Stream.of(
                        swept.environments().stream().map(name -> "removed environment " + name),
                        swept.tables().stream().map(table -> "dropped " + table),
                        swept.problems().stream().map(problem -> "kept: " + problem))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }
}
