package dev.waymark.projections.log;

import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.Provenance;
import java.time.Instant;

/// One event as it stands in the log.
///
/// @param position its place in the log; no two events share one
/// @param stream id of the aggregate
/// @param sequence place within its stream, from 0
/// @param writtenAt when the log took it, which may be later than the request's own moment
/// @param token from which reading goes on after this event
public record Recorded(
        long position,
        Event event,
        Provenance by,
        String stream,
        long sequence,
        Instant writtenAt,
        LogToken token) {

    /// The moment of the request.
    public Instant at() {
        return by.at();
    }
}
