package dev.waymark.kernel.run;

import dev.waymark.kernel.identity.RunId;
import java.time.Duration;

/// A batch as it was computed once, in whatever run and version of its model.
///
/// @param rows written
public record EarlierBatch(RunId run, Batch batch, long rows, Duration took) {}
