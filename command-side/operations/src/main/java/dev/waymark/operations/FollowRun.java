package dev.waymark.operations;

import dev.waymark.applying.Patience;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.operations.SteerRun.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// `watch`: follows one run through the log, from any process.
public final class FollowRun {

    private static final int CHUNK = 500;
    private static final Duration PAUSE = Duration.ofMillis(300);

    /// How often to look in vain before nothing more is expected: the log holds back what stands
    /// behind a fresh hole for ten seconds.
    private static final int PATIENT = 40;

    private final Answers answers;
    private final Documents documents;
    private final Workers workers;
    private final Patience patience;

    public FollowRun(Answers answers, Documents documents, Workers workers, Patience patience) {
        this.answers = answers;
        this.documents = documents;
        this.workers = workers;
        this.patience = patience;
    }

    /// One event of the run.
    ///
    /// @param position in the log; whoever goes on after it misses nothing
    public record Told(long position, Instant at, Event event) {}

    /// Tells what has happened and what happens, in order, until the run ends or nobody carries it
    /// out any more.
    ///
    /// @param after position of the last event that is known already; 0 for none
    /// @param enough whether nothing more is expected, so that one may stop when all is told
    public void follow(RunReport run, long after, BooleanSupplier enough, Consumer<Told> listener) {
        long position = Math.max(after, run.position() - 1);
        int vain = 0;
        while (vain < PATIENT) {
            boolean isOver = enough.getAsBoolean() || workers.on(run.id()).isEmpty();
            List<FeedEvent> events = answers.ask(new EventsAfter(position, CHUNK));
            for (FeedEvent event : events) {
                position = event.position();
                if (isOf(run.id(), event) && isLast(tell(event, listener))) {
                    return;
                }
            }
            if (events.isEmpty()) {
                vain = isOver ? vain + 1 : 0;
                patience.rest(PAUSE);
            }
        }
    }

    private static boolean isOf(RunId run, FeedEvent event) {
        return event.payload().contains("\"run\":\"" + run + "\"");
    }

    private Event tell(FeedEvent event, Consumer<Told> listener) {
        Event fact = documents.read(event.payload(), Event.class);
        listener.accept(new Told(event.position(), event.provenance().at(), fact));
        return fact;
    }

    private static boolean isLast(Event event) {
        return event instanceof RunEvent.RunSucceeded || event instanceof RunEvent.RunStopped;
    }
}
