package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What can be known of other processes without their lease.
public interface Processes {

    /// The start time that an operating system tells is rounded; two readings of it may differ by
    /// this much.
    Duration TOLERANCE = Duration.ofSeconds(2);

    /// Whether this process has certainly ended. False whenever that cannot be told, as for another
    /// machine's.
    boolean isGone(Holder holder);

    /// Looks at the processes of this machine.
    ///
    /// @param host name under which holders of this machine are known
    static Processes onHost(String host) {
        return holder -> holder.host().equals(host) && !isRunning(holder);
    }

    private static boolean isRunning(Holder holder) {
        return ProcessHandle.of(holder.process())
                .filter(ProcessHandle::isAlive)
                .map(process -> startedThen(process.info().startInstant(), holder))
                .orElse(false);
    }

    private static boolean startedThen(Optional<Instant> start, Holder holder) {
        return start.map(at -> Duration.between(at, holder.processStartedAt()).abs())
                .map(difference -> difference.compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }
}
