package dev.waymark.eventstore.event;

import dev.waymark.kernel.message.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// The last few events that this process wrote, for the tables of answers, which take each in next:
/// reading the document of a large plan back would cost as much as writing it. Safe for threads.
public final class OwnEvents {

    /// A document of ten thousand models weighs megabytes.
    private static final int KEPT = 16;

    private final Map<String, Event> kept =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Event> eldest) {
                    return size() > KEPT;
                }
            };

    /// What will stand in the log unless the transaction fails.
    public synchronized void wrote(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof Event payload) {
                kept.put(event.getIdentifier(), payload);
            }
        }
    }

    /// The event, once; null when this process did not write it, or wrote many since.
    synchronized @Nullable Event take(String identifier) {
        return kept.remove(identifier);
    }
}
