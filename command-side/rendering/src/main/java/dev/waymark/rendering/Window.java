package dev.waymark.rendering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The times behind `@start_*`, `@end_*` and `@execution_*` (semantics 1.11).
///
/// @param start first moment; null where the start and end variables are not defined (FULL and
///   VIEW)
/// @param end first moment after the range; the variables show it inclusive, one microsecond
///   earlier
/// @param execution reference clock
public record Window(@Nullable Instant start, @Nullable Instant end, Instant execution) {

    /// Times of a text that is only compared, never run: the epoch (semantics 1.11).
    public static final Window EPOCH =
            new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400), Instant.EPOCH);
}
