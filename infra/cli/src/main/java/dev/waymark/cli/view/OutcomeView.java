package dev.waymark.cli.view;

import dev.waymark.applying.RunOutcome;

/// How a run came out, and what to do next.
public final class OutcomeView {

    public String text(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Succeeded succeeded ->
                    "Done: run %s; the environment is at generation %d.%n"
                            .formatted(succeeded.run(), succeeded.generation());
            case RunOutcome.NothingToDo _ -> "There is nothing to do.%n".formatted();
            case RunOutcome.Stopped stopped ->
                    "Run %s %s%nFinished batches are kept. Go on with `waymark resume %s`.%n"
                            .formatted(
                                    stopped.run(), CauseView.text(stopped.cause()), stopped.run());
        };
    }
}
