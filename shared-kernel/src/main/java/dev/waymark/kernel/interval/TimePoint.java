package dev.waymark.kernel.interval;

import java.time.Duration;
import java.time.Instant;

/// A moment that a person gave: a date names its whole day, a timestamp one instant (semantics
/// 5.1).
///
/// @param at midnight UTC of the date, or the instant itself
/// @param date whether it was given as a date; as an end, a date includes its day
public record TimePoint(Instant at, boolean date) {

    /// The first moment after an end given this way: the next midnight for a date, the instant
    /// itself otherwise.
    public Instant exclusiveEnd() {
        return date ? at.plus(Duration.ofDays(1)) : at;
    }
}
