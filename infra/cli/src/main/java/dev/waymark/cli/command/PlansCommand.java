package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.view.PlanListView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query.Plans;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plans`.
@Command(
        name = "plans",
        description = "Lists recorded plans, latest first.",
        footer = {"", "Example:", "  waymark plans --environment prod --limit 5"})
final class PlansCommand extends ProjectCommand {

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            description = "Only plans of this environment.")
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
        var plans = waymark.operations().answers().ask(new Plans(name, limit));
        output.list("plan", plans, () -> new PlanListView().text(plans));
        return ExitCode.DONE;
    }
}
