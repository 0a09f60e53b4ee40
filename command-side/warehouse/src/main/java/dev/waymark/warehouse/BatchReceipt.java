package dev.waymark.warehouse;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a batch.
///
/// @param rows written; null when the engine does not say
/// @param statements that were run, in their order, as the engine got them; empty when the batch
///   had been done before, because a marker does not keep them
public record BatchReceipt(@Nullable Long rows, Duration took, List<String> statements) {

    /// Of a batch that was done before.
    public BatchReceipt(@Nullable Long rows, Duration took) {
        this(rows, took, List.of());
    }
}
