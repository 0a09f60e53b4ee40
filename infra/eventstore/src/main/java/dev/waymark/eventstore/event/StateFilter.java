package dev.waymark.eventstore.event;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;

/// Passes over remembered states that another version of the program wrote.
public final class StateFilter implements SnapshotFilter {

    @Override
    public boolean test(DomainEventData<?> remembered) {
        return EventSerializer.STATE_VERSION.equals(
                remembered.getPayload().getType().getRevision());
    }
}
