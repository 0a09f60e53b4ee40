package dev.waymark.cli.command;

import dev.waymark.kernel.identity.RunId;
import picocli.CommandLine.Command;

/// `retry`.
@Command(
        name = "retry",
        description =
                "Goes on with a run that failed: with what failed, and what was not tried for it. Finished batches stay finished.",
        footer = {"", "Example:", "  waymark retry r9f8e7d6c5"})
final class RetryCommand extends GoOnCommand {

    @Override
    int goOn(Application application, RunId stopped) {
        return application.retry(stopped);
    }
}
