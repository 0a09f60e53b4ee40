package dev.waymark.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Wrong arguments: says what is wrong, what was perhaps meant, and where help is.
final class Usage implements IParameterExceptionHandler {

    private final boolean knowsAll;

    /// @param knowsAll whether the command line has every command
    Usage(boolean knowsAll) {
        this.knowsAll = knowsAll;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        boolean mayNameAnother = command.getParent() == null && !knowsAll;
        return mayNameAnother ? again(command, arguments) : explained(problem, command);
    }

    /// A word that is no command here may be close to one that was left out.
    private static int again(CommandLine root, String[] arguments) {
        return CommandLines.whole().setOut(root.getOut()).setErr(root.getErr()).execute(arguments);
    }

    private static int explained(ParameterException problem, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return ExitCode.USAGE;
    }
}
