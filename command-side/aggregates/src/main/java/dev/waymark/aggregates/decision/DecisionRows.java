package dev.waymark.aggregates.decision;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/// One decision table, or two that belong together, as a fold of events.
interface DecisionRows {

    /// Follows events in the order of the log.
    void apply(List<DomainEventMessage<?>> events);

    /// Forgets everything.
    void clear();
}
