package dev.waymark.planning.outcome;

import dev.waymark.planning.Planning.Unplannable;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A step of planning: its result, or why there can be no plan.
///
/// @param <T> the result
public sealed interface Outcome<T> {

    record Got<T>(T value) implements Outcome<T> {}

    record Refused<T>(Unplannable problem) implements Outcome<T> {}

    static <T> Outcome<T> got(T value) {
        return new Got<>(value);
    }

    static <T> Outcome<T> refused(String problem, String message) {
        return new Refused<>(new Unplannable(problem, message));
    }

    /// Goes on with the result, if there is one.
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Got<T> got -> next.apply(got.value);
            case Refused<T> refused -> new Refused<>(refused.problem);
        };
    }

    /// Joins two results; the first refusal wins.
    default <U, V> Outcome<V> and(Outcome<U> other, BiFunction<? super T, ? super U, V> join) {
        return then(value -> other.map(second -> join.apply(value, second)));
    }

    default <U> U fold(
            Function<? super T, ? extends U> result, Function<Unplannable, ? extends U> refusal) {
        return switch (this) {
            case Got<T> got -> result.apply(got.value);
            case Refused<T> refused -> refusal.apply(refused.problem);
        };
    }

    default <U> Outcome<U> map(Function<? super T, U> next) {
        return then(value -> got(next.apply(value)));
    }
}
