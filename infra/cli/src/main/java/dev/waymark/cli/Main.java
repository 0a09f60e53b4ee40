package dev.waymark.cli;

import dev.waymark.cli.command.WaymarkCommand;
import picocli.CommandLine;

/// Where the command line begins.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
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
