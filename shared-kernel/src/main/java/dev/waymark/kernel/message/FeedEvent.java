package dev.waymark.kernel.message;

/// One event of the log as outsiders read it.
///
/// @param position in the log; ask for what comes after it to go on
/// @param type name of the event
/// @param version of that type's format
/// @param stream id of the aggregate
/// @param sequence place within its stream, from 0
/// @param payload the event as JSON
public record FeedEvent(
        long position,
        String type,
        int version,
        String stream,
        long sequence,
        Provenance provenance,
        String payload) {}
