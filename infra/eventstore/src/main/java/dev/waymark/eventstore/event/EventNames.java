package dev.waymark.eventstore.event;

import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.EventType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/// The names under which events stand in the log, in place of Java's names of classes.
final class EventNames {

    private static final Map<String, Class<? extends Event>> CLASSES =
            leaves(Event.class)
                    .map(type -> type.<Event>asSubclass(Event.class))
                    .collect(
                            Collectors.toMap(
                                    type -> EventType.of(type).name(), Function.identity()));

    private EventNames() {}

    static SerializedType of(Class<? extends Event> event) {
        EventType type = EventType.of(event);
        return new SimpleSerializedType(type.name(), Integer.toString(type.version()));
    }

    /// @return empty when no event of this program is called so
    /// @throws StateUnavailable when a newer program wrote it
    static Optional<Class<? extends Event>> find(SerializedType stored) {
        Class<? extends Event> type = CLASSES.get(stored.getName());
        if (type != null && version(stored) > EventType.of(type).version()) {
            throw newer(stored);
        }
        return Optional.ofNullable(type);
    }

    static StateUnavailable newer(SerializedType stored) {
        return new StateUnavailable(
                Reason.NEWER,
                "The log has "
                        + stored.getName()
                        + " in version "
                        + stored.getRevision()
                        + ", written by a newer version of the program. Update the program.");
    }

    private static int version(SerializedType stored) {
        return stored.getRevision() == null ? 1 : Integer.parseInt(stored.getRevision());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
                : Stream.of(type);
    }
}
