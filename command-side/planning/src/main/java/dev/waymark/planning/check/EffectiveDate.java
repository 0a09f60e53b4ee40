package dev.waymark.planning.check;

import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.planning.Planning.Unplannable;
import java.util.Optional;

/// When a date from which a forward-only change counts is out of place (semantics 3.9).
final class EffectiveDate {

    private EffectiveDate() {}

    static Optional<Unplannable> withoutForwardOnly(Subject subject) {
        return Subject.refuse(
                subject.request().effectiveFrom() != null && !subject.request().forwardOnly(),
                "effective_from",
                "Effective date can only be set for a forward-only plan.");
    }

    static Optional<Unplannable> inFuture(Subject subject) {
        TimePoint date = subject.request().effectiveFrom();
        return Subject.refuse(
                date != null && date.at().isAfter(subject.request().now()),
                "effective_from",
                "Effective date cannot be in the future.");
    }
}
