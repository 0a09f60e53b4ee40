package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of many models at once (semantics 5.5).
///
/// @param start first moment; null for the earliest start of all models
/// @param end last moment, a date included whole; the clock's now when the user named none
/// @param startOverrides first moment of single models, in place of `start`
/// @param endOverrides first moment that is not asked for of single models, in place of `end` and
///   even of a restated end
/// @param restatements ranges that are missing although they are covered, in place of start and end
public record MissingRequest(
        @Nullable Instant start,
        TimePoint end,
        Due due,
        Map<ModelName, Instant> startOverrides,
        Map<ModelName, Instant> endOverrides,
        Map<ModelName, Interval> restatements) {

    /// All models alike.
    public static MissingRequest between(@Nullable Instant start, TimePoint end, Due due) {
        return new MissingRequest(start, end, due, Map.of(), Map.of(), Map.of());
    }
}
