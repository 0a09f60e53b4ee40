package dev.waymark.cli.view;

import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.StopCause;
import java.util.function.Function;

/// How a run came out, and what to do next.
public final class OutcomeView {

    private final Function<RunId, String> environment;
    private final Paint paint;

    /// @param environment to which a run deploys
    public OutcomeView(Function<RunId, String> environment, Paint paint) {
        this.environment = environment;
        this.paint = paint;
    }

    public String text(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Succeeded succeeded ->
                    "%s run %s; the environment is at generation %d.%n"
                            .formatted(
                                    paint.good("Done:"), succeeded.run(), succeeded.generation());
            case RunOutcome.NothingToDo _ -> "There is nothing to do.%n".formatted();
            case RunOutcome.Stopped stopped ->
                    "%s %s%nFinished batches are kept. %s%n"
                            .formatted(
                                    paint.bad("Run " + stopped.run()),
                                    CauseView.text(stopped.cause()),
                                    next(stopped));
        };
    }

    private String next(RunOutcome.Stopped stopped) {
        String resume = "`waymark resume " + stopped.run() + "`";
        String plan = "`waymark plan " + environment.apply(stopped.run()) + "`";
        return switch (stopped.cause()) {
            case StopCause.AuditFailed _ ->
                    "Going on would find the same rows again: mend the model, or the data that it reads, then "
                            + plan
                            + ".";
            case StopCause.Failed _ ->
                    "If a model has to change, change it and "
                            + plan
                            + "; else mend the cause and "
                            + resume
                            + ".";
            case StopCause.Aborted _ ->
                    "When the breaker is closed again, go on with " + resume + ".";
            case StopCause.Cancelled _ -> "Go on with " + resume + ".";
            case StopCause.LostLease _ ->
                    "Another process goes on with it: `waymark run-show " + stopped.run() + "`.";
        };
    }
}
