package dev.waymark.kernel.run;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What computing one table has taken so far, all its recorded batches summed up.
///
/// @param dev whether it is the dev table of a preview
/// @param environment for which it was computed last
/// @param batches at least one
/// @param covered sum of the lengths of the ranges that they computed
/// @param rows written by all; null when the engine did not say it of each
/// @param took computing time of all, whether one after the other or at once
/// @param last the latest batch alone
public record PastWork(
        Version version,
        boolean dev,
        EnvironmentName environment,
        long batches,
        Duration covered,
        @Nullable Long rows,
        Duration took,
        Last last) {

    /// @param rows written; null when the engine did not say
    public record Last(@Nullable Long rows, Duration took) {}
}
