package dev.waymark.eventstore.event;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/// What makes events of earlier versions readable. Every version of every type so far is the first.
public final class Upcasters {

    /// In order of the versions that they lead to.
    public static final EventUpcasterChain ALL = new EventUpcasterChain();

    private Upcasters() {}
}
