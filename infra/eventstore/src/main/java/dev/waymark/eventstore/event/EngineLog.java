package dev.waymark.eventstore.event;

import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.LogToken;
import dev.waymark.projections.log.Recorded;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Reads the log in order from Axon's storage engine.
public final class EngineLog implements LogReader {

    private final EventStorageEngine engine;
    private final EventStorageEngine single;
    private final OwnEvents own;

    /// @param engine that fetches many events at a time
    /// @param single that fetches one at a time
    /// @param own what need not be read back
    public EngineLog(EventStorageEngine engine, EventStorageEngine single, OwnEvents own) {
        this.engine = engine;
        this.single = single;
        this.own = own;
    }

    /// The same log, every event as it is written there.
    public EngineLog asWritten() {
        return new EngineLog(engine, single, new OwnEvents());
    }

    /// Asks for the end of the log. Only a reader who has passed gaps needs to look for events.
    @Override
    public boolean hasAfter(@Nullable LogToken token) {
        return token == null || !token.gaps().isEmpty() ? isThere(token) : head() > token.index();
    }

    /// Without reading what is there: what this process wrote is handed out once.
    private boolean isThere(@Nullable LogToken before) {
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(axons(before), false)) {
            return events.iterator().hasNext();
        }
    }

    private long head() {
        TrackingToken head = engine.createHeadToken();
        return head instanceof GapAwareTrackingToken token ? token.getIndex() : -1;
    }

    @Override
    public Recorded at(long position) {
        return after(single, new LogToken(position - 1, new TreeSet<>()), 1).getFirst();
    }

    @Override
    public List<Recorded> after(@Nullable LogToken token, int limit) {
        return after(engine, token, limit);
    }

    private List<Recorded> after(EventStorageEngine engine, @Nullable LogToken token, int limit) {
        List<Recorded> read = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(axons(token), false)) {
            LogToken at = token == null ? new LogToken(0, new TreeSet<>()) : token;
            Iterator<? extends TrackedEventMessage<?>> some = events.limit(limit).iterator();
            while (some.hasNext()) {
                Recorded next = recorded(some.next(), at);
                read.add(next);
                at = next.token();
            }
        }
        return read;
    }

    private static @Nullable GapAwareTrackingToken axons(@Nullable LogToken token) {
        return token == null
                ? null
                : GapAwareTrackingToken.newInstance(token.index(), token.gaps());
    }

    private Recorded recorded(TrackedEventMessage<?> event, LogToken before) {
        GapAwareTrackingToken token = (GapAwareTrackingToken) event.trackingToken();
        LogToken after = new LogToken(token.getIndex(), new TreeSet<>(token.getGaps()));
        DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
        Event mine = own.take(event.getIdentifier());
        return new Recorded(
                position(before, after),
                mine == null ? (Event) event.getPayload() : mine,
                Provenance.of(event.getMetaData()),
                fact.getAggregateIdentifier(),
                fact.getSequenceNumber(),
                event.getTimestamp(),
                after);
    }

    /// An event that commits late fills a gap and leaves the index where it is.
    private static long position(LogToken before, LogToken after) {
        if (after.index() > before.index()) {
            return after.index();
        }
        SortedSet<Long> filled = new TreeSet<>(before.gaps());
        filled.removeAll(after.gaps());
        return filled.first();
    }
}
