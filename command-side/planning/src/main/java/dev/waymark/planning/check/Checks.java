package dev.waymark.planning.check;

import dev.waymark.planning.Planning.Unplannable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The reasons against a plan, in the order in which they are looked for (semantics 4.4).
public final class Checks {

    private static final List<Function<Subject, Optional<Unplannable>>> ALL =
            List.of(
                    NewEnvironment::refusal,
                    DateRange::onProd,
                    DateRange::order,
                    DateRange::future,
                    DateRange::models,
                    References::refusal,
                    EffectiveDate::withoutForwardOnly,
                    EffectiveDate::inFuture,
                    SchemaChanges::refusal);

    private Checks() {}

    /// The first reason that holds.
    public static Optional<Unplannable> refusal(Subject subject) {
        return ALL.stream()
                .map(check -> check.apply(subject))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
