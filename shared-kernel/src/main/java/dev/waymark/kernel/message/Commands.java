package dev.waymark.kernel.message;

/// The opening through which intentions reach the aggregates.
public interface Commands {

    /// Sends one command and waits for its decision.
    ///
    /// @return the position of the log after the command, for reading one's own writes
    /// @throws Refused when an aggregate refuses; nothing was written then
    Receipt send(Command command, Provenance provenance);

    /// Gets ready for a first command, which takes a moment: whoever will send one can have that
    /// done beside other work. Changes nothing.
    default void prepare() {}

    /// @param position of the last event in the log once the command was decided
    record Receipt(long position) {}
}
