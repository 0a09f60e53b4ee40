package dev.waymark.warehouse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
///
/// @param rows written; null when the engine does not say
public record BatchReceipt(@Nullable Long rows, Duration took) {}
