package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import java.util.List;
import picocli.CommandLine.Command;

/// `verify`.
@Command(
        name = "verify",
        description =
                "Checks the event log: streams without holes, projections equal to the events, digests that agree; and the warehouses against what the log says of them.",
        footer = {"", "Example:", "  waymark verify"})
final class VerifyCommand extends ProjectCommand {

    @Override
    int perform(Waymark waymark, Output output) {
        List<String> problems = waymark.verify();
        output.list("problem", problems, () -> text(problems));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(List<String> problems) {
        return (problems.isEmpty()
                        ? "The log is sound."
                        : String.join(System.lineSeparator(), problems))
                + System.lineSeparator();
    }
}
