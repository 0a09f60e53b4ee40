package dev.waymark.kernel.environment;

import java.time.Instant;

/// The process that holds an environment's slot.
///
/// @param host name of its machine
/// @param process operating system's id of it
/// @param processStartedAt tells it from a later process with the same id
/// @param user user id of whoever started it
public record Holder(String host, long process, Instant processStartedAt, String user) {

    @Override
    public String toString() {
        return user + " (process " + process + " on " + host + ")";
    }
}
