package dev.waymark.planning.check;

import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.request.Request;
import java.util.Optional;

/// A new dev environment without any change would be a copy that nobody needs.
final class NewEnvironment {

    private NewEnvironment() {}

    static Optional<Unplannable> refusal(Subject subject) {
        Request request = subject.request();
        boolean pointless =
                request.isDev()
                        && !request.includeUnmodified()
                        && subject.diff().newEnvironment()
                        && !subject.diff().hasSnapshotChanges()
                        && !subject.diff().hasOtherStatements()
                        && subject.horizon().backfilled() == null;
        return Subject.refuse(
                pointless,
                "no_changes",
                "Creating a new environment requires a change, but project files match the `"
                        + request.createFrom()
                        + "` environment. Make a change or use the --include-unmodified flag to"
                        + " create a new environment without changes.");
    }
}
