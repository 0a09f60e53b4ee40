package dev.waymark.cli;

import dev.waymark.cli.command.WaymarkCommand;
import picocli.CommandLine;

/// Where the command line begins.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /// What a machine runs out of, and what does not load, is told like any other failure.
    private static int execute(String[] arguments) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(arguments);
        } catch (Error broken) {
            return Failures.unforeseen(broken, commandLine.getErr());
        }
    }

    /// The whole command line, ready to execute; also what tests use.
    public static CommandLine commandLine() {
        return new CommandLine(new WaymarkCommand())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Usage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
