package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.StopCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a run came out.
public sealed interface RunOutcome {

    /// @param generation that the environment has now
    record Succeeded(RunId run, long generation) implements RunOutcome {}

    /// @param failures of models, each alone; empty when no model failed
    /// @param skipped models that were not tried because one that they read failed
    /// @param refusal the rule that refused a step; null when it was something else
    record Stopped(
            RunId run,
            StopCause cause,
            List<StopCause> failures,
            List<ModelName> skipped,
            @Nullable Refusal refusal)
            implements RunOutcome {}

    /// Neither changes, nor backfill, nor views to add, or all of it done before; nothing was
    /// written.
    record NothingToDo() implements RunOutcome {}
}
