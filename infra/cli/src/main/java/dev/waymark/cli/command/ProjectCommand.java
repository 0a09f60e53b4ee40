package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.DiagnosticView;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.PlanRefused;
import dev.waymark.runtime.Waymark;
import java.io.PrintWriter;
import java.util.List;
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
        try (Waymark waymark = open(root)) {
            return answered(waymark, output.of(waymark));
        } finally {
            err().flush();
        }
    }

    Waymark open(WaymarkCommand command) {
        return command.open();
    }

    /// Machines get the facts of a refusal as a document, people a sentence.
    private int answered(Waymark waymark, Output answers) {
        try {
            return perform(waymark, answers);
        } catch (Refused refused) {
            if (!isText()) {
                answers.value("refusal", refused.refusal(), String::new);
            }
            throw refused;
        } catch (PlanRefused refused) {
            return refused.diagnostics().isEmpty()
                    ? failed(String.valueOf(refused.getMessage()))
                    : unreadable(refused.diagnostics(), answers);
        }
    }

    /// Says what is wrong in the project's files.
    ///
    /// @return the exit code
    final int unreadable(List<Diagnostic> diagnostics, Output answers) {
        err().print(new DiagnosticView().text(diagnostics));
        if (!answers.isText()) {
            answers.list("diagnostic", diagnostics, String::new);
        }
        return ExitCode.FAILED;
    }

    /// Says why what was asked cannot be done.
    ///
    /// @return the exit code
    final int failed(String message) {
        err().println("Error: " + message);
        return ExitCode.FAILED;
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
