package dev.waymark.aggregates;

import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One rule that may refuse a request.
///
/// @param rule what must hold, in a few words
/// @param objection the refusal when it does not hold
/// @param <R> the request with all that the rule looks at
public record Guard<R>(String rule, Function<R, Optional<Refusal>> objection) {

    /// Asks the rules in their order.
    ///
    /// @throws Refused with the first objection
    public static <R> void check(List<Guard<R>> guards, R request) {
        for (Guard<R> guard : guards) {
            guard.objection()
                    .apply(request)
                    .ifPresent(refusal -> {
                        throw new Refused(refusal);
                    });
        }
    }

    /// A refusal when the rule is broken, nothing otherwise.
    public static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
