package dev.waymark.kernel.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A batch as a run computed it.
///
/// @param position of its event in the log
/// @param rows written; null when the engine did not say
/// @param sql that was run, its text written out; null when it is not known: an older program, or a
///   process that died between the engine's commit and the log's
public record RanBatch(
        long position, Batch batch, @Nullable Long rows, Duration took, @Nullable BatchSql sql) {}
