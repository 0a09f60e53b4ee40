package dev.waymark.kernel.message;

/// The durable name of a kind of event and the version of its format. Classes may move; these may
/// not.
///
/// @param name `EnvironmentPointed`
/// @param version from 1; grows when the format changes so that an older program would misread it
public record EventType(String name, int version) {

    /// The type that this program writes an event as.
    public static EventType of(Class<? extends Event> event) {
        return new EventType(event.getSimpleName(), 1);
    }
}
