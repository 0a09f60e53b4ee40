package dev.waymark.server;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.FeedEvent;
import dev.waymark.kernel.message.Query.EventsAfter;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Follows one run through the log and sends what happens to it.
@Component
class RunFeed {

    private static final int CHUNK = 500;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<String> LAST = Set.of("RunSucceeded", "RunStopped");

    private final Answers answers;

    RunFeed(Waymark waymark) {
        this.answers = waymark.operations().answers();
    }

    SseEmitter follow(RunId run, long after) {
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("feed of " + run).start(() -> send(run, after, emitter));
        return emitter;
    }

    private void send(RunId run, long after, SseEmitter emitter) {
        long position = after;
        try {
            while (true) {
                List<FeedEvent> events = answers.ask(new EventsAfter(position, CHUNK));
                for (FeedEvent event : events) {
                    position = event.position();
                    if (event.payload().contains("\"run\":\"" + run + "\"")) {
                        emitter.send(
                                SseEmitter.event()
                                        .id(String.valueOf(event.position()))
                                        .name(event.type())
                                        .data(event.payload()));
                        if (LAST.contains(event.type())) {
                            emitter.complete();
                            return;
                        }
                    }
                }
                if (events.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("waiting"));
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
