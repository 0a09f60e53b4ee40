package dev.waymark.kernel.message;

/// The opening through which questions reach the projections.
public interface Answers {

    /// The answer as of now: at least all events that were in the log when the question was asked.
    <A> A ask(Query<A> query);
}
