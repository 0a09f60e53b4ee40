package dev.waymark.cli;

import dev.waymark.cli.command.Verbs;
import dev.waymark.cli.command.WaymarkCommand;
import picocli.CommandLine;

/// Command lines, ready to execute arguments.
public final class CommandLines {

    private CommandLines() {}

    /// What a machine runs out of, and what does not load, is told like any other failure.
    ///
    /// @return the exit code
    static int execute(String[] arguments) {
        CommandLine commandLine = of(arguments);
        try {
            return commandLine.execute(arguments);
        } catch (Error broken) {
            return Failures.unforeseen(broken, commandLine.getErr());
        }
    }

    /// One that knows what these arguments need.
    public static CommandLine of(String... arguments) {
        return knowing(Verbs.in(arguments));
    }

    /// One that knows every command.
    static CommandLine whole() {
        return knowing(Verbs.all());
    }

    /// Parameters and options stand apart from what is above them.
    private static void space(CommandLine command) {
        command.getCommandSpec().usageMessage().parameterListHeading("%n").optionListHeading("%n");
    }

    private static CommandLine knowing(Verbs verbs) {
        CommandLine root = new CommandLine(new WaymarkCommand());
        verbs.teach(root);
        root.getSubcommands().values().forEach(CommandLines::space);
        return root.setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Usage(verbs.isComplete()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
