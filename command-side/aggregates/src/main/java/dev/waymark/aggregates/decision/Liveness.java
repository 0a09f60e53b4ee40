package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import java.util.Optional;

/// Which process works on a run. Not history: it is known from leases, not from events.
public interface Liveness {

    /// The process that works on a run; empty once its lease has lapsed, it has died or the run was
    /// never started.
    Optional<Holder> holder(RunId run);

    /// Whether any process works on it.
    default boolean isLive(RunId run) {
        return holder(run).isPresent();
    }
}
