package dev.waymark.eventstore.event;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.run.StopCause;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// Who wants a run to stop, read from its stream: each look begins behind the last event that an
/// earlier one saw.
public final class StopRequests {

    private final EventStorageEngine engine;
    private final Map<RunId, Seen> seen = new ConcurrentHashMap<>();

    public StopRequests(EventStorageEngine engine) {
        this.engine = engine;
    }

    /// @param next sequence number of the first event that has not been looked at
    private record Seen(long next, Optional<StopCause> asked) {

        private static final Seen NOTHING = new Seen(0, Optional.empty());

        Seen and(RunEvent event) {
            return new Seen(
                    next + 1,
                    switch (event) {
                        case RunEvent.StopAsked wish -> Optional.of(wish.wish().granted(wish.by()));
                        case RunEvent.RunStarted _,
                                RunEvent.RunResumed _,
                                RunEvent.RunStopped _,
                                RunEvent.RunSucceeded _ ->
                                Optional.empty();
                        case RunEvent.StageStarted _,
                                RunEvent.StageCompleted _,
                                RunEvent.BatchFailed _,
                                RunEvent.ModelsSkipped _,
                                RunEvent.BreakersChecked _ ->
                                asked;
                    });
        }
    }

    public Optional<StopCause> of(RunId run) {
        return seen.compute(run, (id, before) -> read(id, before == null ? Seen.NOTHING : before))
                .asked();
    }

    private Seen read(RunId run, Seen before) {
        DomainEventStream events = engine.readEvents(CommandRouting.streamOf(run), before.next());
        Seen now = before;
        while (events.hasNext()) {
            now = now.and((RunEvent) events.next().getPayload());
        }
        return now;
    }
}
