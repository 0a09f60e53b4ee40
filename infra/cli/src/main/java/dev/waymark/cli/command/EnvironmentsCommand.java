package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.EnvironmentListView;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;

/// `environments`.
@Command(
        name = "environments",
        description = "Lists environments: generation, expiry, and who deploys there right now.",
        footer = {"", "Example:", "  waymark environments"})
final class EnvironmentsCommand extends ProjectCommand {

    @Override
    int perform(Waymark waymark, Output output) {
        var environments = waymark.operations().answers().ask(new Environments());
        output.list(
                "environment", environments, () -> new EnvironmentListView().text(environments));
        return ExitCode.DONE;
    }
}
