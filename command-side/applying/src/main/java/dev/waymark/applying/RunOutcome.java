package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.StopCause;

/// How a run came out.
public sealed interface RunOutcome {

    /// @param generation that the environment has now
    record Succeeded(RunId run, long generation) implements RunOutcome {}

    record Stopped(RunId run, StopCause cause) implements RunOutcome {}

    /// Neither changes, nor backfill, nor views to add, or all of it done before; nothing was
    /// written.
    record NothingToDo() implements RunOutcome {}
}
