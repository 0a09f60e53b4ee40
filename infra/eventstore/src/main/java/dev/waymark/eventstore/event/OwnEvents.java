package dev.waymark.eventstore.event;

import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// The latest events that this process wrote, for the tables of answers, which take each in next:
/// reading the document of a large plan back would cost as much as writing it. Safe for threads.
public final class OwnEvents {

    /// A document of ten thousand models weighs megabytes.
    private static final int LARGE = 16;

    private static final int SMALL = 5000;

    private final Map<String, Event> large = latest(LARGE);
    private final Map<String, Event> small = latest(SMALL);

    private static Map<String, Event> latest(int kept) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Event> eldest) {
                return size() > kept;
            }
        };
    }

    /// What will stand in the log unless the transaction fails.
    public synchronized void wrote(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof Event payload) {
                (isLarge(payload) ? large : small).put(event.getIdentifier(), payload);
            }
        }
    }

    /// The event, once; null when this process did not write it, or wrote many since.
    synchronized @Nullable Event take(String identifier) {
        Event mine = small.remove(identifier);
        return mine == null ? large.remove(identifier) : mine;
    }

    /// Whether it names many models, or all that there is to say of one.
    private static boolean isLarge(Event event) {
        return event instanceof PlanEvent.PlanProposed
                || event instanceof PlanEvent.ChangeCategorised
                || event instanceof EnvironmentEvent.EnvironmentPointed
                || event instanceof EnvironmentEvent.SnapshotsSwitched
                || event instanceof SnapshotEvent.SnapshotPushed;
    }
}
