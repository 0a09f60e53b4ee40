package dev.waymark.cli.command;

import dev.waymark.kernel.identity.RunId;
import picocli.CommandLine.Command;

/// `resume`.
@Command(
        name = "resume",
        description =
                "Goes on with a run that was paused or cancelled, that a breaker stopped, that failed, or whose process died. Finished batches stay finished.",
        footer = {"", "Example:", "  waymark resume r9f8e7d6c5"})
final class ResumeCommand extends GoOnCommand {

    @Override
    int goOn(Application application, RunId stopped) {
        return application.resume(stopped);
    }
}
