package dev.waymark.projections.audit;

import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.EventType;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.LogToken;
import dev.waymark.projections.log.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The log as outsiders read it, who only remember one position.
///
/// A transaction that took its positions early may commit late. So that nobody who goes on from the
/// last position misses it, events behind a fresh hole are held back until it is filled or old.
public final class EventFeed {

    private static final Duration OLD = Duration.ofSeconds(10);

    private final LogReader log;
    private final Documents documents;
    private final InstantSource clock;

    public EventFeed(LogReader log, Documents documents, InstantSource clock) {
        this.log = log;
        this.documents = documents;
        this.clock = clock;
    }

    public List<FeedEvent> after(EventsAfter query) {
        LogToken from = new LogToken(query.position(), new TreeSet<>());
        List<FeedEvent> feed = new ArrayList<>();
        long last = query.position();
        for (Recorded next : log.after(from, query.limit())) {
            if (next.position() > last + 1 && isFresh(next.writtenAt())) {
                break;
            }
            last = next.position();
            feed.add(event(next));
        }
        return feed;
    }

    /// What was written later than now was written before the clock went back.
    private boolean isFresh(Instant writtenAt) {
        Instant now = clock.instant();
        return writtenAt.isAfter(now.minus(OLD)) && writtenAt.isBefore(now.plus(OLD));
    }

    private FeedEvent event(Recorded recorded) {
        EventType type = EventType.of(recorded.event().getClass());
        return new FeedEvent(
                recorded.position(),
                type.name(),
                type.version(),
                recorded.stream(),
                recorded.sequence(),
                recorded.by(),
                documents.write(recorded.event()));
    }
}
