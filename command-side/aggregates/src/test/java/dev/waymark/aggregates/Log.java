package dev.waymark.aggregates;

import dev.waymark.kernel.message.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// Gives events their place in streams, as an event store would.
public final class Log {

    private final Map<String, Long> ends = new HashMap<>();

    public List<DomainEventMessage<?>> append(Event... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : events) {
            String stream = CommandRouting.streamOf(event);
            long sequence = ends.merge(stream, 0L, (old, _) -> old + 1);
            messages.add(
                    new GenericDomainEventMessage<>(
                            "test",
                            stream,
                            sequence,
                            event,
                            ProvenanceMetaData.write(Samples.by("ann"))));
        }
        return messages;
    }
}
