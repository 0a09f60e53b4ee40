package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `freeze`.
@Command(
        name = "freeze",
        description = "Refuses every deployment to an environment until it is thawed.",
        footer = {"", "Example:", "  waymark freeze prod --reason 'quarter end'"})
final class FreezeCommand extends ProjectCommand {

    @Parameters(paramLabel = "ENV", description = "Environment.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the audit log.")
    private @Nullable String reason;

    @Override
    int perform(Waymark waymark, Output output) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        waymark.operations()
                .invalidateEnvironment()
                .freeze(name, waymark.provenance().because(reason));
        output.value("environment", name, () -> "Environment '%s' is frozen.%n".formatted(name));
        return ExitCode.DONE;
    }
}
