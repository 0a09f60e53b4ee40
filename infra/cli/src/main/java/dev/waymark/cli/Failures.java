package dev.waymark.cli;

import dev.waymark.cli.view.DiagnosticView;
import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.kernel.message.Documents.UnreadableDocument;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.PlanRefused;
import dev.waymark.warehouse.WarehouseFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// What did not work, as a sentence and an exit code; a stack trace only for what nobody foresaw,
/// and only on request.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        try {
            return say(failure, err);
        } finally {
            err.flush();
        }
    }

    private static int say(Exception failure, PrintWriter err) {
        switch (failure) {
            case Refused refused -> {
                err.println("Refused: " + refused.refusal().explanation());
                return refused.refusal() instanceof Refusal.ApprovalMissing
                        ? ExitCode.APPROVAL_NEEDED
                        : ExitCode.REFUSED;
            }
            case PlanRefused refused when !refused.diagnostics().isEmpty() ->
                    err.print(new DiagnosticView().text(refused.diagnostics()));
            case PlanRefused refused -> err.println("Error: " + refused.getMessage());
            case WarehouseFailure unreachable -> err.println("Error: " + unreachable.getMessage());
            case StateUnavailable unavailable -> err.println("Error: " + unavailable.getMessage());
            case UnreadableDocument unreadable -> err.println("Error: " + unreadable.getMessage());
            default -> unforeseen(failure, err);
        }
        return ExitCode.FAILED;
    }

    /// @return the exit code
    static int unforeseen(Throwable failure, PrintWriter err) {
        err.println("Error: " + failure + " (WAYMARK_DEBUG=1 shows where)");
        if (System.getenv("WAYMARK_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILED;
    }
}
