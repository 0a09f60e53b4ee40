package dev.waymark.kernel.environment;

import dev.waymark.kernel.identity.RunId;
import java.time.Instant;

/// Who deploys to an environment right now. One run at a time, from its start to its end.
///
/// @param fence grows with every holder; writes that carry an older one are refused
public record Slot(
        EnvironmentName environment, RunId run, Holder holder, Instant since, long fence) {}
