package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.view.RunView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `runs`.
@Command(
        name = "runs",
        description = "Lists runs, latest first, those under way included.",
        footer = {"", "Example:", "  waymark runs --environment prod"})
final class RunsCommand extends ProjectCommand {

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            description = "Only runs on this environment.")
    private @Nullable String environment;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "20",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    int perform(Waymark waymark, Output output) {
        EnvironmentName name = environment == null ? null : EnvironmentName.sanitised(environment);
        var runs = waymark.operations().answers().ask(new Runs(name, limit));
        output.list("run", runs, () -> new RunView().list(runs));
        return ExitCode.DONE;
    }
}
