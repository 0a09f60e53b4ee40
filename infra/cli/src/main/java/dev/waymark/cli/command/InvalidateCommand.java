package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.operations.CleanUp.Swept;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `invalidate`.
@Command(
        name = "invalidate",
        description = "Lets a dev environment expire now; the janitor removes its views.",
        footer = {"", "Example:", "  waymark invalidate dev"})
final class InvalidateCommand extends ProjectCommand {

    @Parameters(paramLabel = "ENV", description = "Environment.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the audit log.")
    private @Nullable String reason;

    @Option(names = "--sync", description = "Remove its views at once.")
    private boolean sync;

    @Override
    int perform(Waymark waymark, Output output) {
        return sync ? remove(waymark, output) : invalidate(waymark, output);
    }

    private int remove(Waymark waymark, Output output) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        Swept swept =
                waymark.operations()
                        .invalidateEnvironment()
                        .remove(name, waymark.provenance().because(reason));
        swept.problems().forEach(problem -> err().println("Kept: " + problem));
        output.value(
                "swept",
                swept,
                () ->
                        swept.problems().isEmpty()
                                ? "Environment '%s' has been removed.%n".formatted(name)
                                : "Environment '%s' has been invalidated.%n".formatted(name));
        return swept.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int invalidate(Waymark waymark, Output output) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        waymark.operations()
                .invalidateEnvironment()
                .invalidate(name, waymark.provenance().because(reason));
        output.value(
                "environment",
                name,
                () ->
                        "Environment '%s' has been invalidated; the janitor will remove its views.%n"
                                .formatted(name));
        return ExitCode.DONE;
    }
}
