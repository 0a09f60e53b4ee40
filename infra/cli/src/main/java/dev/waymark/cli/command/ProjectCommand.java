package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.runtime.Waymark;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// A command on one project: opens it, does the command's one thing, closes it.
@Command(mixinStandardHelpOptions = true)
abstract class ProjectCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaymarkCommand root;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputOption output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public final Integer call() {
        try (Waymark waymark = root.open()) {
            return perform(waymark, output.of(waymark));
        }
    }

    /// @return the exit code
    abstract int perform(Waymark waymark, Output output);

    /// For progress and notes; answers go through [Output].
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final boolean isText() {
        return output.isText();
    }
}
