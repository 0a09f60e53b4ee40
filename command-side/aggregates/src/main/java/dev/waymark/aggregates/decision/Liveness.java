package dev.waymark.aggregates.decision;

import dev.waymark.kernel.identity.RunId;

/// Whether the process behind a run still works on it. Not history: it is known from leases, not
/// from events.
public interface Liveness {

    /// False once its lease has lapsed, its process has died or it was never started.
    boolean isLive(RunId run);
}
